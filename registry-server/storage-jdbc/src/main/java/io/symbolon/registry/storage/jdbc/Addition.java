package io.symbolon.registry.storage.jdbc;

import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.SubjectName;

/** A version that is to be added to a subject. */
record Addition(SubjectName subject, int number, SchemaContent content) {}
