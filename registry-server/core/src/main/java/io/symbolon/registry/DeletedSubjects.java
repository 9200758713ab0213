package io.symbolon.registry;

/** Which versions make a subject count that is listed. */
public enum DeletedSubjects {
    /** It has a version that is not deleted. */
    LEFT_OUT {
        @Override
        boolean include(SubjectHistory subject) {
            return !subject.isDeleted();
        }
    },
    /** It has any version, soft-deleted ones too. */
    INCLUDED {
        @Override
        boolean include(SubjectHistory subject) {
            return true;
        }
    },
    /** All its versions are soft-deleted. */
    ALONE {
        @Override
        boolean include(SubjectHistory subject) {
            return subject.isDeleted();
        }
    };

    abstract boolean include(SubjectHistory subject);
}
