package io.symbolon.client;

/** Where a registry client comes from. */
public final class RegistryClients {

    private RegistryClients() {}

    /** A client with the default options, for the registry at that URL, such as {@code http://localhost:8081}. */
    public static RegistryClient create(String url) {
        return create(ClientOptions.of(url));
    }

    /** A client with retries, failover and caches. It connects when it is first asked something. */
    public static RegistryClient create(ClientOptions options) {
        return new CachingRegistryClient(new HttpRegistryClient(options), options.caches(), System::nanoTime);
    }

    /** What a registry holds, for tools: nothing is remembered. */
    public static SubjectDirectory directory(ClientOptions options) {
        return new HttpSubjectDirectory(new RegistryConnection(options));
    }

    /** How a registry is set, for tools: nothing is remembered. */
    public static RegistrySettings settings(ClientOptions options) {
        return new HttpRegistrySettings(new RegistryConnection(options));
    }
}
