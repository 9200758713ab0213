package io.symbolon.serdes.json;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.TypeAttributeOverrideV2;
import com.github.victools.jsonschema.generator.TypeScope;
import org.jspecify.annotations.Nullable;

/** The property that Jackson adds to the objects of a class hierarchy to tell their classes apart. */
final class TypeIds implements TypeAttributeOverrideV2 {

    private final JsonMapper mapper;

    TypeIds(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    public void overrideTypeAttributes(ObjectNode schema, TypeScope scope, SchemaGenerationContext context) {
        JavaType type = mapper.constructType(scope.getType().getErasedType());
        TypeSerializer ids = type.isConcrete() && !type.isContainerType() ? idsOf(type) : null;
        if (ids == null || ids.getTypeInclusion() != JsonTypeInfo.As.PROPERTY) {
            return;
        }
        String id = ids.getTypeIdResolver().idFromValueAndType(null, type.getRawClass());
        schema.withObject("/properties")
                .withObject("/" + ids.getPropertyName())
                .put("type", "string")
                .putArray("enum")
                .add(id);
        schema.withArray("/required").add(ids.getPropertyName());
    }

    private @Nullable TypeSerializer idsOf(JavaType type) {
        try {
            return mapper.getSerializerProviderInstance().findTypeSerializer(type);
        } catch (JsonMappingException unknown) {
            throw new IllegalArgumentException(
                    "Jackson does not know how to tell the class "
                            + type.getRawClass().getName() + " apart: " + unknown.getOriginalMessage(),
                    unknown);
        }
    }
}
