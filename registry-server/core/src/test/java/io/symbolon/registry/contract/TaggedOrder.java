package io.symbolon.registry.contract;

import io.symbolon.model.SchemaTags;
import io.symbolon.model.SchemaTags.Entity;
import io.symbolon.registry.RegisteredSchema;
import io.symbolon.registry.WantedVersion;
import io.symbolon.registry.storage.SubjectName;
import java.util.List;
import java.util.Set;

/** The schema that tests about tags begin with, and short words for the tags in it. */
final class TaggedOrder {

    static final SubjectName SUBJECT = SubjectName.parse("orders");
    static final String PLAIN = RegistryFixture.record("Order", "id", "int");
    static final String PII = tagged("[\"PII\"]");

    private TaggedOrder() {}

    /** The schema with a JSON array of tags at its only field. */
    static String tagged(String tags) {
        return PLAIN.replace("\"int\"", "\"int\",\"confluent:tags\":" + tags);
    }

    /** Tags of that field. */
    static SchemaTags field(String... tags) {
        return tags("Order.id", Entity.FIELD, tags);
    }

    static SchemaTags tags(String path, String type, String... tags) {
        return new SchemaTags(new Entity(path, type), List.of(tags));
    }

    /** What has some of the tags in the subject's latest version. */
    static List<SchemaTags> find(RegistryFixture fixture, String... wanted) {
        RegisteredSchema latest = fixture.registry().subjects().version(SUBJECT, WantedVersion.LATEST, false);
        return fixture.registry().tags().find(Set.of(wanted), latest);
    }
}
