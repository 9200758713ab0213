-- Which subjects belong to which topics. A topic has at most one of each type, by its name and by its id. It is mostly asked for
-- by name, in any namespace.
CREATE TABLE associations (
    guid             uuid    NOT NULL PRIMARY KEY,
    resource_name    ${name} NOT NULL,
    namespace        ${name} NOT NULL,
    resource_id      ${name} NOT NULL,
    association_type ${name} NOT NULL,
    context          ${name} NOT NULL,
    subject          ${name} NOT NULL,
    lifecycle        ${name} NOT NULL,
    frozen           boolean NOT NULL,
    created_at       bigint  NOT NULL,
    updated_at       bigint  NOT NULL,
    UNIQUE (resource_name, namespace, association_type),
    UNIQUE (resource_id, association_type)
);
CREATE INDEX associations_by_subject ON associations (context, subject);
