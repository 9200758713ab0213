package io.symbolon.serdes.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.github.victools.jsonschema.generator.MemberScope;
import java.lang.reflect.Member;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** What Jackson knows about the properties of classes, by the field or getter that it reads them from. Many threads may share it. */
final class WrittenProperties {

    private final JsonMapper mapper;
    private final Map<Class<?>, Map<Member, BeanPropertyDefinition>> byClass = new ConcurrentHashMap<>();

    WrittenProperties(JsonMapper mapper) {
        this.mapper = mapper;
    }

    /** Whether objects of a class have properties that only each object knows. */
    boolean areOpen(Class<?> type) {
        return mapper.getSerializationConfig()
                        .introspect(mapper.constructType(type))
                        .findAnyGetter()
                != null;
    }

    boolean isWritten(MemberScope<?, ?> member) {
        return find(member) != null;
    }

    @Nullable
    String name(MemberScope<?, ?> member) {
        BeanPropertyDefinition property = find(member);
        return property == null ? null : property.getName();
    }

    /** Whether every object has it: primitives cannot be left out, unless the configuration leaves out zeros. */
    boolean isRequired(MemberScope<?, ?> member) {
        BeanPropertyDefinition property = find(member);
        return property != null && (property.isRequired() || (isPrimitive(member) && !leavesOutZeros(property)));
    }

    boolean isNullable(MemberScope<?, ?> member) {
        BeanPropertyDefinition property = find(member);
        return property != null && !member.isFakeContainerItemScope() && !isPrimitive(member) && !property.isRequired();
    }

    /** The order that Jackson writes them in. */
    Comparator<MemberScope<?, ?>> order() {
        return Comparator.comparingInt(this::position);
    }

    private int position(MemberScope<?, ?> member) {
        BeanPropertyDefinition property = find(member);
        return property == null ? -1 : List.copyOf(properties(member).values()).indexOf(property);
    }

    private static boolean isPrimitive(MemberScope<?, ?> member) {
        return member.getType() != null && member.getType().isPrimitive();
    }

    private boolean leavesOutZeros(BeanPropertyDefinition property) {
        JsonInclude.Value inclusion =
                mapper.getSerializationConfig().getDefaultPropertyInclusion().withOverrides(property.findInclusion());
        return inclusion.getValueInclusion() == JsonInclude.Include.NON_DEFAULT;
    }

    private @Nullable BeanPropertyDefinition find(MemberScope<?, ?> member) {
        return properties(member).get(member.getRawMember());
    }

    private Map<Member, BeanPropertyDefinition> properties(MemberScope<?, ?> member) {
        return byClass.computeIfAbsent(member.getDeclaringType().getErasedType(), this::introspect);
    }

    private Map<Member, BeanPropertyDefinition> introspect(Class<?> type) {
        Map<Member, BeanPropertyDefinition> properties = new LinkedHashMap<>();
        for (BeanPropertyDefinition property : mapper.getSerializationConfig()
                .introspect(mapper.constructType(type))
                .findProperties()) {
            AnnotatedMember accessor = property.getAccessor();
            if (accessor != null) {
                properties.put(accessor.getMember(), property);
            }
        }
        return properties;
    }
}
