package io.symbolon.compatibility.protobuf.text;

import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.MethodOptions;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceOptions;
import com.google.protobuf.DescriptorProtos.UninterpretedOption;

/** Reads services. For one thread. */
final class ServiceParser {

    private final ParseState state;
    private final TokenStream tokens;

    ServiceParser(ParseState state) {
        this.state = state;
        this.tokens = state.tokens();
    }

    void service(Site<ServiceDescriptorProto> site) {
        PartPath path = site.next();
        state.mark(path);
        tokens.take("service");
        state.mark(path.child(ServiceDescriptorProto.NAME_FIELD_NUMBER));
        ServiceDescriptorProto.Builder service = ServiceDescriptorProto.newBuilder()
                .setName(tokens.takeName("a service name").text());
        state.block(() -> statement(service, path));
        site.add(service.build());
    }

    private void statement(ServiceDescriptorProto.Builder service, PartPath path) {
        if (tokens.takeIf(";")) {
            return;
        }
        if (tokens.peek().is("option")) {
            ServiceOptions.Builder options = service.getOptionsBuilder();
            new OptionParser(state)
                    .statement(new Site<>(
                            path.child(ServiceDescriptorProto.OPTIONS_FIELD_NUMBER)
                                    .child(ServiceOptions.UNINTERPRETED_OPTION_FIELD_NUMBER),
                            options::getUninterpretedOptionCount,
                            options::addUninterpretedOption));
            return;
        }
        PartPath methodPath = path.child(ServiceDescriptorProto.METHOD_FIELD_NUMBER, service.getMethodCount());
        state.mark(methodPath);
        service.addMethod(method(methodPath));
    }

    private MethodDescriptorProto method(PartPath path) {
        tokens.take("rpc");
        MethodDescriptorProto.Builder method = MethodDescriptorProto.newBuilder()
                .setName(tokens.takeName("a method name").text());
        tokens.take("(");
        if (tokens.takeIf("stream")) {
            method.setClientStreaming(true);
        }
        state.mark(path.child(MethodDescriptorProto.INPUT_TYPE_FIELD_NUMBER));
        method.setInputType(tokens.takeTypeName("a message name"));
        tokens.take(")");
        tokens.take("returns");
        tokens.take("(");
        if (tokens.takeIf("stream")) {
            method.setServerStreaming(true);
        }
        state.mark(path.child(MethodDescriptorProto.OUTPUT_TYPE_FIELD_NUMBER));
        method.setOutputType(tokens.takeTypeName("a message name"));
        tokens.take(")");
        if (tokens.peek().is("{")) {
            body(method, path);
        } else {
            tokens.take(";");
        }
        return method.build();
    }

    private void body(MethodDescriptorProto.Builder method, PartPath path) {
        MethodOptions.Builder options = method.getOptionsBuilder();
        Site<UninterpretedOption> site = new Site<>(
                path.child(MethodDescriptorProto.OPTIONS_FIELD_NUMBER)
                        .child(MethodOptions.UNINTERPRETED_OPTION_FIELD_NUMBER),
                options::getUninterpretedOptionCount,
                options::addUninterpretedOption);
        state.block(() -> {
            if (!tokens.takeIf(";")) {
                new OptionParser(state).statement(site);
            }
        });
    }
}
