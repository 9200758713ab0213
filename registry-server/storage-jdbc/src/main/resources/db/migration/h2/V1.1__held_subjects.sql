-- H2 has no advisory locks: a subject is held by locking its row here.
CREATE TABLE held_subjects (
    context ${name} NOT NULL,
    subject ${name} NOT NULL,
    PRIMARY KEY (context, subject)
);
