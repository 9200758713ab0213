package io.symbolon.compatibility.protobuf.compiler;

import com.google.protobuf.DescriptorProtos.FeatureSet;
import com.google.protobuf.DescriptorProtos.FeatureSet.EnforceNamingStyle;
import com.google.protobuf.DescriptorProtos.FeatureSet.EnumType;
import com.google.protobuf.DescriptorProtos.FeatureSet.FieldPresence;
import com.google.protobuf.DescriptorProtos.FeatureSet.JsonFormat;
import com.google.protobuf.DescriptorProtos.FeatureSet.MessageEncoding;
import com.google.protobuf.DescriptorProtos.FeatureSet.RepeatedFieldEncoding;
import com.google.protobuf.DescriptorProtos.FeatureSet.Utf8Validation;
import com.google.protobuf.DescriptorProtos.FeatureSet.VisibilityFeature.DefaultSymbolVisibility;
import io.symbolon.compatibility.protobuf.text.Syntax;

/** The features that hold where a file says nothing else. */
final class Features {

    private Features() {}

    static FeatureSet defaults(Syntax syntax) {
        return switch (syntax) {
            case PROTO2 -> proto2();
            case PROTO3 ->
                edition2023().toBuilder()
                        .setFieldPresence(FieldPresence.IMPLICIT)
                        .build();
            case EDITION_2023 -> edition2023();
            case EDITION_2024 ->
                edition2023().toBuilder()
                        .setEnforceNamingStyle(EnforceNamingStyle.STYLE2024)
                        .setDefaultSymbolVisibility(DefaultSymbolVisibility.EXPORT_TOP_LEVEL)
                        .build();
        };
    }

    private static FeatureSet proto2() {
        return edition2023().toBuilder()
                .setEnumType(EnumType.CLOSED)
                .setRepeatedFieldEncoding(RepeatedFieldEncoding.EXPANDED)
                .setUtf8Validation(Utf8Validation.NONE)
                .setJsonFormat(JsonFormat.LEGACY_BEST_EFFORT)
                .build();
    }

    private static FeatureSet edition2023() {
        return FeatureSet.newBuilder()
                .setFieldPresence(FieldPresence.EXPLICIT)
                .setEnumType(EnumType.OPEN)
                .setRepeatedFieldEncoding(RepeatedFieldEncoding.PACKED)
                .setUtf8Validation(Utf8Validation.VERIFY)
                .setMessageEncoding(MessageEncoding.LENGTH_PREFIXED)
                .setJsonFormat(JsonFormat.ALLOW)
                .setEnforceNamingStyle(EnforceNamingStyle.STYLE_LEGACY)
                .setDefaultSymbolVisibility(DefaultSymbolVisibility.EXPORT_ALL)
                .build();
    }
}
