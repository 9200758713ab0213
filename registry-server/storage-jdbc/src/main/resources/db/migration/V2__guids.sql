-- No key, see the table; records that carry a guid are read by it.
CREATE INDEX contents_by_guid ON contents (guid);
