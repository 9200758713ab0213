-- The rows of a registry whose tables have the shape of migration 3. Ids are drawn where the registry draws them, so that the
-- sequences stand where it left them.
INSERT INTO contents (context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set) VALUES
('.', nextval('ids_0'), 'AVRO',
    '96a5a0acdb4508ad61498db4b0f3cbe0dbc27e83f365f1b77837b194e108fabe', '095d71cf-1255-6b9d-5e33-0ad575b3df5d',
    '"string"', NULL, NULL, NULL);
INSERT INTO contents (context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set) VALUES
('.', nextval('ids_0'), 'AVRO',
    'b6d3eab9c80c311ad446f8bd2a6f0b875b66fe91ea1825e8de54094c09e67dc1', '4b7c5d28-f55a-7b22-d4f5-6298fac3431d',
    '{"type":"record","name":"Money","fields":[{"name":"cents","type":"long"}]}', NULL,
    '{"tags":{},"properties":{"owner":"Ünal"},"sensitive":[]}',
    '{"migrationRules":[],"domainRules":[{"name":"positive","kind":"CONDITION","mode":"WRITE","type":"CEL","tags":[],"params":{},"expr":"message.cents > 0","disabled":false}],"encodingRules":[]}');
INSERT INTO contents (context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set) VALUES
('.', nextval('ids_0'), 'AVRO',
    '168f582fc2c7961a1469e0da128c56dfc9212c1f184aa662ce2c8bebf172b7a2', '32940f42-d218-3bb2-c4ca-caf594b8088f',
    '{"type":"record","name":"Bill","fields":[{"name":"total","type":"Money"}]}',
    '[{"name":"Money","subject":"money","version":1}]', NULL, NULL);
-- Taken away permanently; its content stays.
INSERT INTO contents (context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set) VALUES
('.', nextval('ids_0'), 'AVRO',
    '5eaf2156321de22615da6ed0193f7cde6d3ced38986720ed6b68d095b7fdc3f2', 'b462f06c-b909-be57-c850-08867784cde6',
    '"bytes"', NULL, NULL, NULL);
-- As hostile hands could make them: two contents with one guid.
INSERT INTO contents (context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set) VALUES
('.', nextval('ids_0'), 'JSON',
    '0000000000000000000000000000000000000000000000000000000000000005', '00000000-0000-0000-0000-000000000001',
    '{"title":"one"}', NULL, NULL, NULL);
INSERT INTO contents (context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set) VALUES
('.', nextval('ids_0'), 'JSON',
    '0000000000000000000000000000000000000000000000000000000000000006', '00000000-0000-0000-0000-000000000001',
    '{"title":"two"}', NULL, NULL, NULL);

CREATE SEQUENCE ids_1;
INSERT INTO contexts (context, number) VALUES ('.other', nextval('context_numbers'));
INSERT INTO contents (context, id, type, fingerprint, guid, text, reference_list, metadata, rule_set) VALUES
('.other', nextval('ids_1'), 'AVRO',
    '96a5a0acdb4508ad61498db4b0f3cbe0dbc27e83f365f1b77837b194e108fabe', '095d71cf-1255-6b9d-5e33-0ad575b3df5d',
    '"string"', NULL, NULL, NULL);

INSERT INTO versions (context, subject, number, schema_id, deleted, registered_at) VALUES
('.', 's', 1, 1, TRUE, 1001),
('.', 'money', 1, 2, FALSE, 1002),
('.', 'bill', 1, 3, FALSE, 1003),
('.', 's', 2, 5, FALSE, 1005),
('.', 't', 1, 6, FALSE, 1006),
('.other', 's', 1, 1, FALSE, 1007);
INSERT INTO taken_numbers (context, subject, number) VALUES ('.', 'bill', 2);
INSERT INTO content_references (target_context, target_subject, target_number, context, schema_id) VALUES
('.', 'money', 1, '.', 3);

-- The third was committed late; the last two were not handed out yet.
INSERT INTO events (arrival, position, kind, context, subject, version, schema_id, happened_at) VALUES
(9, NULL, 'VERSION_REGISTERED', '.other', 's', 1, 1, 1007),
(7, NULL, 'VERSION_REGISTERED', '.', 't', 1, 6, 1006),
(1, 1, 'VERSION_REGISTERED', '.', 's', 1, 1, 1001),
(2, 2, 'VERSION_REGISTERED', '.', 'money', 1, 2, 1002),
(3, 5, 'VERSION_REGISTERED', '.', 'bill', 1, 3, 1003),
(5, 4, 'VERSION_SOFT_DELETED', '.', 's', 1, 1, 1004);
UPDATE feed SET last_position = 5;
