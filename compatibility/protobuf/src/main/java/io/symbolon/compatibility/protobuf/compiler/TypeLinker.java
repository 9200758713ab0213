package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import io.symbolon.compatibility.protobuf.text.PartPath;
import io.symbolon.compatibility.protobuf.text.Places;
import io.symbolon.compatibility.protobuf.text.Problems;
import java.util.Optional;

/** Puts full names in place of the type names as written. For one thread, once. */
final class TypeLinker {

    private final Scope scope;
    private final Places places;
    private final Problems problems;
    private final String file;

    TypeLinker(FileDescriptorProto file, Scope scope, Places places, Problems problems) {
        this.file = file.getName();
        this.scope = scope;
        this.places = places;
        this.problems = problems;
    }

    FileDescriptorProto link(FileDescriptorProto written) {
        FileDescriptorProto.Builder linked = written.toBuilder();
        String name = written.getPackage();
        for (int i = 0; i < linked.getMessageTypeCount(); i++) {
            message(
                    linked.getMessageTypeBuilder(i),
                    name,
                    PartPath.FILE.child(FileDescriptorProto.MESSAGE_TYPE_FIELD_NUMBER, i));
        }
        for (int i = 0; i < linked.getExtensionCount(); i++) {
            field(
                    linked.getExtensionBuilder(i),
                    name,
                    PartPath.FILE.child(FileDescriptorProto.EXTENSION_FIELD_NUMBER, i));
        }
        for (int i = 0; i < linked.getServiceCount(); i++) {
            service(
                    linked.getServiceBuilder(i),
                    name,
                    PartPath.FILE.child(FileDescriptorProto.SERVICE_FIELD_NUMBER, i));
        }
        return linked.build();
    }

    private void message(DescriptorProto.Builder message, String outer, PartPath path) {
        String name = Names.join(outer, message.getName());
        for (int i = 0; i < message.getFieldCount(); i++) {
            field(message.getFieldBuilder(i), name, path.child(DescriptorProto.FIELD_FIELD_NUMBER, i));
        }
        for (int i = 0; i < message.getExtensionCount(); i++) {
            field(message.getExtensionBuilder(i), name, path.child(DescriptorProto.EXTENSION_FIELD_NUMBER, i));
        }
        for (int i = 0; i < message.getNestedTypeCount(); i++) {
            message(message.getNestedTypeBuilder(i), name, path.child(DescriptorProto.NESTED_TYPE_FIELD_NUMBER, i));
        }
    }

    private void field(FieldDescriptorProto.Builder field, String outer, PartPath path) {
        String element = Names.join(outer, field.getName());
        if (field.hasExtendee()) {
            PartPath extendee = path.child(FieldDescriptorProto.EXTENDEE_FIELD_NUMBER);
            message(field.getExtendee(), element, extendee).ifPresent(symbol -> field.setExtendee(absolute(symbol)));
        }
        if (field.hasTypeName()) {
            PartPath type = path.child(FieldDescriptorProto.TYPE_NAME_FIELD_NUMBER);
            resolve(field.getTypeName(), element, type).ifPresent(symbol -> setType(field, symbol, places.find(type)));
        }
    }

    private void setType(FieldDescriptorProto.Builder field, Symbol symbol, String place) {
        FieldDescriptorProto.Type type =
                symbol.isEnum() ? FieldDescriptorProto.Type.TYPE_ENUM : FieldDescriptorProto.Type.TYPE_MESSAGE;
        boolean group = field.getType() == FieldDescriptorProto.Type.TYPE_GROUP && symbol.isMessage();
        if (field.hasType() && field.getType() != type && !group) {
            problems.add(
                    place,
                    Problems.quote(symbol.fullName()) + " is not of the type that the field says, " + field.getType());
        }
        field.setTypeName(absolute(symbol));
        if (!group) {
            field.setType(type);
        }
    }

    private void service(ServiceDescriptorProto.Builder service, String outer, PartPath path) {
        for (int i = 0; i < service.getMethodCount(); i++) {
            MethodDescriptorProto.Builder method = service.getMethodBuilder(i);
            PartPath methodPath = path.child(ServiceDescriptorProto.METHOD_FIELD_NUMBER, i);
            String element = Names.join(Names.join(outer, service.getName()), method.getName());
            message(method.getInputType(), element, methodPath.child(MethodDescriptorProto.INPUT_TYPE_FIELD_NUMBER))
                    .ifPresent(symbol -> method.setInputType(absolute(symbol)));
            message(method.getOutputType(), element, methodPath.child(MethodDescriptorProto.OUTPUT_TYPE_FIELD_NUMBER))
                    .ifPresent(symbol -> method.setOutputType(absolute(symbol)));
        }
    }

    private Optional<Symbol> message(String name, String element, PartPath path) {
        Optional<Symbol> symbol = resolve(name, element, path);
        if (symbol.isPresent() && !symbol.get().isMessage()) {
            problems.add(places.find(path), Problems.quote(name) + " is not a message");
            return Optional.empty();
        }
        return symbol;
    }

    private Optional<Symbol> resolve(String name, String element, PartPath path) {
        Optional<Symbol> symbol = scope.resolveType(name, element);
        if (symbol.isEmpty()) {
            problems.add(places.find(path), missing(name));
        } else if (symbol.get().local() && !symbol.get().file().equals(file)) {
            problems.add(
                    places.find(path),
                    Problems.quote(name) + " is local to "
                            + Problems.quote(symbol.get().file()) + "; other files cannot use it");
        }
        return symbol;
    }

    private String missing(String name) {
        return scope.findHidden(name)
                .filter(Symbol::isType)
                .map(symbol -> Problems.quote(name) + " is defined in " + Problems.quote(symbol.file())
                        + ", which is not imported")
                .orElse(Problems.quote(name) + " is not defined");
    }

    private static String absolute(Symbol symbol) {
        return "." + symbol.fullName();
    }
}
