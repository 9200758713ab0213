-- One index finds contents by guid and keeps equal ones out: contents with one fingerprint are the same and have one guid.
DROP INDEX contents_by_guid;
ALTER TABLE contents RENAME TO earlier_contents;
CREATE TABLE contents (
    context        ${name} NOT NULL,
    id             integer NOT NULL,
    type           ${name} NOT NULL,
    fingerprint    ${name} NOT NULL,
    guid           uuid    NOT NULL,
    text           ${text} NOT NULL,
    reference_list ${text},
    metadata       ${text},
    rule_set       ${text},
    PRIMARY KEY (context, id),
    UNIQUE (guid, context, fingerprint)
);
INSERT INTO contents (context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set)
SELECT context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set
FROM earlier_contents ORDER BY context, id;
DROP TABLE earlier_contents;
