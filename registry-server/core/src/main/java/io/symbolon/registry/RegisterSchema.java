package io.symbolon.registry;

import io.symbolon.compatibility.SchemaFormat.Strictness;
import io.symbolon.model.Reference;
import io.symbolon.model.RegistryError;
import io.symbolon.registry.storage.Event;
import io.symbolon.registry.storage.RegistryStorage;
import io.symbolon.registry.storage.SchemaContent;
import io.symbolon.registry.storage.Scope;
import io.symbolon.registry.storage.StorageTransaction;
import io.symbolon.registry.storage.StoredSchema;
import io.symbolon.registry.storage.SubjectName;
import io.symbolon.registry.storage.Version;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes a schema the next version of a subject, unless it is one already. All that decides is seen in one transaction that
 * holds the subject and what the schema refers to.
 */
public final class RegisterSchema {

    /** What only a new version is refused for: an old one came before the mode, or from where other things are allowed. */
    private static final Set<RegistryError> REFUSALS_OF_NEW_ONES =
            Set.of(RegistryError.OPERATION_NOT_PERMITTED, RegistryError.INVALID_SCHEMA, RegistryError.INVALID_RULE_SET);

    private final RegistryStorage storage;
    private final Completion completion;
    private final Tagging tagging;
    private final CandidateReader candidates;
    private final FindSchema findSchema;
    private final CompatibilityGate gate;
    private final ImportSchema importSchema;
    private final Repetitions repetitions = new Repetitions();
    private final ChangeListener listener;

    RegisterSchema(Workshop workshop, ChangeListener listener) {
        this.storage = workshop.storage();
        this.completion = workshop.completion();
        this.tagging = workshop.tagging();
        this.candidates = workshop.candidates();
        this.findSchema = workshop.findSchema();
        this.gate = workshop.gate();
        this.importSchema = new ImportSchema(workshop.candidates());
        this.listener = listener;
    }

    public RegisteredSchema register(SubjectName subject, SchemaRequest request) {
        SubjectNames.requireValid(subject);
        RuleSetGrammar.requireValid(request.request().ruleSet());
        RegisteredSchema registered = repeated(subject, request).orElseGet(() -> {
            Scope scope = Scope.appendingTo(subject).relyingOn(referred(subject, request));
            return inOneTransaction(scope, subject, transaction -> request);
        });
        if (request.mayBeKnown()) {
            repetitions.note(subject, request);
        }
        return registered;
    }

    /** Registers what is made of a version of the subject, in the transaction that holds it; it refers to what that one does. */
    RegisteredSchema register(SubjectName subject, Function<StorageTransaction, SchemaRequest> request) {
        return inOneTransaction(Scope.changing(subject), subject, request);
    }

    /** Most registrations repeat an earlier one, and those need no lock. */
    private Optional<RegisteredSchema> repeated(SubjectName subject, SchemaRequest request) {
        return repetitions.isProbable(subject, request)
                ? storage.reading(transaction -> recognize(Subject.of(subject, transaction), request, transaction))
                : Optional.empty();
    }

    /** The version that has this schema already, however strictly new ones are read. */
    private Optional<RegisteredSchema> recognize(
            Subject subject, SchemaRequest request, StorageTransaction transaction) {
        SubjectHistory history = subject.history();
        if (history.isDeleted() || !request.mayBeKnown()) {
            return Optional.empty();
        }
        SettingsChain settings = subject.settings();
        SchemaRequest asked = request.normalizedIf(settings.normalize());
        SchemaRequest wanted =
                settings.hasContracts() ? completion.complete(asked, history, settings, transaction) : asked;
        Candidate candidate = candidates.read(subject.name(), wanted, Strictness.STORED, transaction);
        return existing(candidate, wanted, history, transaction);
    }

    private RegisteredSchema inOneTransaction(
            Scope scope, SubjectName subject, Function<StorageTransaction, SchemaRequest> request) {
        RegisteredSchema registered =
                storage.inTransaction(scope, transaction -> register(subject, request.apply(transaction), transaction));
        listener.changed(
                Event.Kind.VERSION_REGISTERED, subject, registered.schema().id());
        return registered;
    }

    /** Registers in a transaction that changes the subject and relies on those that are {@link #referred} to. */
    RegisteredSchema register(SubjectName subject, SchemaRequest request, StorageTransaction transaction) {
        AssociationLaws.requireReferable(referred(subject, request), subject, transaction);
        return decideOrRecognize(Subject.of(subject, transaction), request, transaction);
    }

    /** What is refused as a new version may be an old one, and then is welcome. */
    private RegisteredSchema decideOrRecognize(Subject subject, SchemaRequest request, StorageTransaction transaction) {
        try {
            return decide(subject, request, transaction);
        } catch (RegistryException refusal) {
            return Optional.of(subject)
                    .filter(known -> REFUSALS_OF_NEW_ONES.contains(refusal.error()))
                    .flatMap(known -> recognize(known, request, transaction))
                    .orElseThrow(() -> refusal);
        }
    }

    private RegisteredSchema decide(Subject subject, SchemaRequest request, StorageTransaction transaction) {
        SettingsChain settings = subject.settings();
        settings.mode().requireRegistrationAllowed(subject.name(), request.hasGivenId());
        if (request.hasGivenId()) {
            return importSchema.take(subject, request, transaction);
        }
        SubjectHistory history = subject.history();
        SchemaRequest asked = request.normalizedIf(settings.normalize());
        SchemaRequest completed =
                tagging.tag(completion.complete(asked, history, settings, transaction), history, transaction);
        RuleSetGrammar.requireValid(completed.request().ruleSet());
        Candidate candidate = candidates.read(subject.name(), completed, settings.strictness(), transaction);
        if (asked.hasSchema() && !settings.hasContracts() && !completed.equals(asked)) {
            Optional<RegisteredSchema> existing =
                    existing(candidate.with(asked.contract()), asked, history, transaction);
            if (existing.isPresent()) {
                return existing.get();
            }
        }
        return existing(candidate, completed, history, transaction).orElseGet(() -> {
            gate.requireCompatible(candidate, history, settings, transaction);
            return append(subject, candidate, completed.givenVersion(), transaction);
        });
    }

    private Optional<RegisteredSchema> existing(
            Candidate candidate, SchemaRequest request, SubjectHistory history, StorageTransaction transaction) {
        return findSchema
                .find(candidate, history, false, transaction)
                .filter(found -> request.accepts(found.version(), history));
    }

    private static RegisteredSchema append(
            Subject subject, Candidate candidate, int givenVersion, StorageTransaction transaction) {
        int number = subject.nextNumber();
        if (givenVersion > 0 && givenVersion != number) {
            throw new RegistryException(
                    RegistryError.INVALID_SCHEMA,
                    "Version is not one more than previous version: the next is " + number);
        }
        SchemaContent content = numbered(number, candidate.content(), givenVersion);
        Version version = transaction.versions().append(subject.name(), number, content);
        return new RegisteredSchema(version, new StoredSchema(version.schemaId(), content));
    }

    /** Where the contract says which version this is, or the request does, the contract says it rightly. */
    private static SchemaContent numbered(int number, SchemaContent content, int givenVersion) {
        Contract contract = Contract.of(content);
        if (givenVersion == 0 && !contract.saysVersion()) {
            return content;
        }
        Contract numbered = contract.withVersion(number);
        return new SchemaContent(
                content.type(), content.text(), content.references(), numbered.metadata(), numbered.rules());
    }

    /** The subjects that the schema refers to, which must have names that a subject can have. */
    static Set<SubjectName> referred(SubjectName subject, SchemaRequest request) {
        Set<SubjectName> referred = request.references().stream()
                .map(Reference::subject)
                .map(subject::resolve)
                .collect(Collectors.toSet());
        referred.forEach(SubjectNames::requireValid);
        return referred;
    }
}
