package io.symbolon.registry.app.http;

/**
 * A row of the route table.
 *
 * @param method in upper case
 * @param path with its parameters in braces
 */
record Route(String method, String path, Resource resource) {

    /** The answer that has no body. */
    static final Object NOTHING = new Object();

    /** The answer to several requests at once, which says of each what came of it. */
    record MultiStatus(Object body) {}

    /**
     * What answers a request: an object to be written as JSON, a stream of objects to be written as a list while it is drawn
     * from, the bytes of the body themselves, {@link #NOTHING}, or a {@link MultiStatus}.
     */
    @FunctionalInterface
    interface Resource {
        Object answer(Call call);
    }

    static Route get(String path, Resource resource) {
        return new Route("GET", path, resource);
    }

    static Route post(String path, Resource resource) {
        return new Route("POST", path, resource);
    }

    static Route put(String path, Resource resource) {
        return new Route("PUT", path, resource);
    }

    static Route delete(String path, Resource resource) {
        return new Route("DELETE", path, resource);
    }
}
