package io.symbolon.client;

import io.symbolon.client.Outcome.Answer;
import io.symbolon.client.Outcome.NoAnswer;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Persistence: brings a call to some URL of the registry and tries again, here and elsewhere, while that may help. One try
 * asks each URL once, the one that answered last first. Any number of threads may share it.
 */
final class Transport {

    private static final Logger LOG = LoggerFactory.getLogger(Transport.class);

    private final List<RegistryNode> nodes;
    private final Duration readTimeout;
    private final RetryOptions retries;
    private final Backoff backoff;
    private volatile int preferred;

    Transport(List<RegistryNode> nodes, Duration readTimeout, RetryOptions retries) {
        this.nodes = nodes;
        this.readTimeout = readTimeout;
        this.retries = retries;
        this.backoff = new Backoff(retries);
    }

    /**
     * The first answer that is not transient, or the last one that is.
     *
     * @throws RegistryClientException if there was no answer, or the thread was interrupted; it stays interrupted
     */
    Answer send(Call call) {
        try {
            Outcome outcome = persist(call, Deadline.in(retries.total()));
            if (outcome instanceof Answer answer) {
                return answer;
            }
            throw unreachable(call, (NoAnswer) outcome);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw RegistryClientException.unreachable(
                    "Cannot " + call.aim() + ": the thread was interrupted while it waited for the registry", e);
        }
    }

    private Outcome persist(Call call, Deadline deadline) throws InterruptedException {
        Outcome outcome = askEach(call, deadline);
        for (int retry = 1; retry <= retries.maxRetries() && outcome.isTransient(); retry++) {
            Duration pause = backoff.before(retry, outcome);
            if (pause.compareTo(deadline.left()) >= 0) {
                break;
            }
            Thread.sleep(pause.toMillis());
            outcome = askEach(call, deadline).repeated();
        }
        return outcome;
    }

    private Outcome askEach(Call call, Deadline deadline) throws InterruptedException {
        int first = preferred;
        Outcome outcome = ask(first, call, deadline);
        for (int turn = 1; turn < nodes.size() && outcome.isTransient() && !deadline.isOver(); turn++) {
            outcome = ask((first + turn) % nodes.size(), call, deadline).repeated();
        }
        return outcome;
    }

    private Outcome ask(int index, Call call, Deadline deadline) throws InterruptedException {
        RegistryNode node = nodes.get(index);
        Duration left = deadline.left();
        Outcome outcome = node.ask(call, left.compareTo(readTimeout) < 0 ? left : readTimeout);
        if (outcome.isTransient()) {
            LOG.warn("Cannot {} at {}: {}", call.aim(), node, outcome.reason());
        } else if (preferred != index) {
            preferred = index;
        }
        return outcome;
    }

    private RegistryClientException unreachable(Call call, NoAnswer last) {
        return RegistryClientException.unreachable(
                "Cannot %s: no registry answers at %s (tried up to %d times, at most %d ms; last: %s). Check that it runs, and the URL (%s)."
                        .formatted(
                                call.aim(),
                                nodes,
                                retries.maxRetries() + 1,
                                retries.total().toMillis(),
                                last.reason(),
                                ClientConfigKey.URL.key()),
                last.failure());
    }
}
