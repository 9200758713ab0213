package io.symbolon.registry.app.http;

import java.util.List;

/** Which subjects belong to which topics. Nobody can say so here, and clients that are told of none go by the topic's name. */
final class AssociationResource {

    private AssociationResource() {}

    static Object none(Call call) {
        return List.of();
    }
}
