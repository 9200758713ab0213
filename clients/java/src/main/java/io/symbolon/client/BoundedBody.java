package io.symbolon.client;

import java.io.IOException;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of an answer as text, given up when it grows beyond what any registry sends. */
final class BoundedBody implements BodySubscriber<String> {

    /** Sixteen times the largest schema that a registry takes by default. */
    static final int MAX_BYTES = 16 * 1024 * 1024;

    private final BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
    private Flow.@Nullable Subscription subscription;
    private long room = MAX_BYTES;

    static BodyHandler<String> handler() {
        return head -> new BoundedBody();
    }

    @Override
    public CompletionStage<String> getBody() {
        return text.getBody();
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        text.onSubscribe(given);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            room -= buffer.remaining();
        }
        if (room >= 0) {
            text.onNext(buffers);
        } else if (subscription != null) {
            subscription.cancel();
            text.onError(new IOException("the answer is larger than " + MAX_BYTES + " bytes"));
        }
    }

    @Override
    public void onError(Throwable failure) {
        text.onError(failure);
    }

    @Override
    public void onComplete() {
        text.onComplete();
    }
}
