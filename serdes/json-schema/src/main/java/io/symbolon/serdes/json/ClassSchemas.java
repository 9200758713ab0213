package io.symbolon.serdes.json;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.MemberScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigPart;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import io.symbolon.serdes.SerdeConfig;

/**
 * Makes the schemas of classes: of the properties that Jackson writes, with the types that it writes them as. Any number of
 * threads may share it.
 */
final class ClassSchemas {

    /** Every field and method is looked at; which of them are properties is for {@link WrittenProperties} to say. */
    private static final OptionPreset OPTIONS = new OptionPreset(
            Option.PUBLIC_NONSTATIC_FIELDS,
            Option.NONPUBLIC_NONSTATIC_FIELDS_WITH_GETTERS,
            Option.NONPUBLIC_NONSTATIC_FIELDS_WITHOUT_GETTERS,
            Option.TRANSIENT_FIELDS,
            Option.GETTER_METHODS,
            Option.NONSTATIC_NONVOID_NONGETTER_METHODS,
            Option.FIELDS_DERIVED_FROM_ARGUMENTFREE_METHODS,
            Option.FLATTENED_OPTIONALS,
            Option.NULLABLE_ALWAYS_AS_ANYOF,
            Option.ENUM_KEYWORD_FOR_SINGLE_VALUES,
            Option.DEFINITIONS_FOR_ALL_OBJECTS,
            Option.INLINE_NULLABLE_SCHEMAS,
            Option.ALLOF_CLEANUP_AT_THE_END,
            Option.DUPLICATE_MEMBER_ATTRIBUTE_CLEANUP_AT_THE_END);

    private final SchemaGenerator generator;
    private final SchemaLayout layout;

    ClassSchemas(SerdeConfig config, JsonMapper mapper) {
        WrittenProperties properties = new WrittenProperties(mapper);
        SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(
                mapper, config.get(JsonKeys.SCHEMA_SPEC_VERSION).generated(), OPTIONS);
        builder.with(new JacksonModule(JacksonOption.IGNORE_TYPE_INFO_TRANSFORM));
        builder.forTypesInGeneral()
                .withCustomDefinitionProvider(new WrittenTypes(mapper))
                .withTypeAttributeOverride(new TypeIds(mapper))
                .withTypeAttributeOverride((schema, scope, context) -> {
                    if (properties.areOpen(scope.getType().getErasedType())) {
                        schema.put("additionalProperties", true);
                    }
                })
                .withPropertySorter(properties.order());
        boolean nullables = config.get(JsonKeys.ONEOF_FOR_NULLABLES);
        configure(builder.forFields(), properties, nullables);
        configure(builder.forMethods(), properties, nullables);
        generator = new SchemaGenerator(builder.build());
        layout = new SchemaLayout(config);
    }

    /** A schema that says nothing about values. */
    ObjectNode anything() {
        return layout.anything();
    }

    synchronized ObjectNode derive(Class<?> type) {
        return layout.arrange(generator.generateSchema(type), type);
    }

    private static <M extends MemberScope<?, ?>> void configure(
            SchemaGeneratorConfigPart<M> members, WrittenProperties properties, boolean nullables) {
        members.withIgnoreCheck(member -> !properties.isWritten(member));
        members.withPropertyNameOverrideResolver(properties::name);
        members.withRequiredCheck(properties::isRequired);
        members.withNullableCheck(member -> nullables && properties.isNullable(member));
    }
}
