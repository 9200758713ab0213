package io.symbolon.compatibility.json;

/** What is known of the values of one type. */
interface Theory {

    /** Whether no value of the type satisfies all the literals. */
    Answer solve(Literals literals);
}
