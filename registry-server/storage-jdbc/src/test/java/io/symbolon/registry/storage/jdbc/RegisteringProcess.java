package io.symbolon.registry.storage.jdbc;

import io.symbolon.compatibility.SchemaType;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageOptions;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A program that registers without end from several threads, until it is killed. Each line it prints is an acknowledgement:
 * subject, number, id and text of a version, written after the storage said that it is kept.
 */
final class RegisteringProcess {

    /** How a line ends; one that was cut off by the kill does not. */
    static final String END = " kept";

    private static final int THREADS = 8;

    private RegisteringProcess() {}

    public static void main(String[] arguments) {
        RegistryStorage storage = new JdbcStorageEngine().open(new StorageOptions(arguments[0], "", "", THREADS));
        String run = arguments[1];
        IntStream.range(0, THREADS)
                .forEach(thread -> new Thread(() -> {
                            for (int i = 0; ; i++) {
                                acknowledge(storage, "subject-" + (thread + i) % THREADS, run + "-" + thread + "-" + i);
                            }
                        })
                        .start());
    }

    private static void acknowledge(RegistryStorage storage, String name, String text) {
        SubjectName subject = SubjectName.parse(name);
        SchemaContent content = new SchemaContent(SchemaType.AVRO, text, List.of(), null, null);
        Version version = storage.inTransaction(Scope.changing(subject), tx -> {
            int number = tx.state(subject, List.of()).nextNumber();
            return tx.versions().append(subject, number, content);
        });
        System.out.println(name + " " + version.number() + " " + version.schemaId() + " " + text + END);
    }
}
