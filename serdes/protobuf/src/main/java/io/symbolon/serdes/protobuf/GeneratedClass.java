package io.symbolon.serdes.protobuf;

import com.google.protobuf.DescriptorProtos.FileOptions;
import com.google.protobuf.Descriptors.Descriptor;
import com.google.protobuf.ExtensionRegistry;
import com.google.protobuf.Message;
import io.symbolon.serdes.ClassPath;
import io.symbolon.serdes.SerdeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A class that Protobuf's compiler made for a message. No other kind of class is ever run because a schema names it.
 *
 * @param prototype the class's message without any field set
 */
record GeneratedClass(Message prototype) {

    /**
     * A class that the user named.
     *
     * @throws IllegalArgumentException where it is no generated class
     */
    static GeneratedClass configured(Class<?> type) {
        return of(type).orElseThrow(() -> new IllegalArgumentException(
                "specific.protobuf.key.type and specific.protobuf.value.type must be a class that Protobuf's"
                        + " compiler made for a message, not " + type.getName()));
    }

    /** The class that the options of a message's file name, with which it was compiled to Java. */
    static GeneratedClass derived(Descriptor message) {
        List<String> names = names(message);
        return names.stream()
                .flatMap(name -> ClassPath.find(name).flatMap(GeneratedClass::of).stream())
                .filter(found ->
                        found.prototype().getDescriptorForType().getFullName().equals(message.getFullName()))
                .findFirst()
                .orElseThrow(() -> new SerdeException("There is no generated class for the message "
                        + message.getFullName() + " on the class path; looked for " + String.join(" and ", names)
                        + ". Put it there, give its file java_multiple_files or java_outer_classname, name a class in"
                        + " specific.protobuf.value.type, or set derive.type=false to read dynamic messages"));
    }

    MessageReader reader() {
        return MessageReader.of(prototype, ExtensionRegistry.getEmptyRegistry());
    }

    /** In a file of its own, or inside the class of the file, whose name follows from no schema unless an option says it. */
    private static List<String> names(Descriptor message) {
        FileOptions options = message.getFile().getOptions();
        String home = options.hasJavaPackage()
                ? options.getJavaPackage()
                : message.getFile().getPackage();
        String prefix = home.isEmpty() ? "" : home + ".";
        List<String> names = new ArrayList<>(List.of(prefix + nestedName(message)));
        if (options.hasJavaOuterClassname()) {
            names.add(prefix + options.getJavaOuterClassname() + "$" + nestedName(message));
        }
        return names;
    }

    private static String nestedName(Descriptor message) {
        Descriptor outer = message.getContainingType();
        return outer == null ? message.getName() : nestedName(outer) + "$" + message.getName();
    }

    private static Optional<GeneratedClass> of(Class<?> type) {
        if (!Message.class.isAssignableFrom(type)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new GeneratedClass(
                    (Message) type.getMethod("getDefaultInstance").invoke(null)));
        } catch (ReflectiveOperationException | LinkageError notGenerated) {
            return Optional.empty();
        }
    }
}
