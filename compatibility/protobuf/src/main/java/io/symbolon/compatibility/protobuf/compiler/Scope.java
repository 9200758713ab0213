package io.symbolon.compatibility.protobuf.compiler;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** The names that a file can use: its own and those of its imports. For one thread. */
final class Scope {

    private final Map<String, Symbol> own;
    private final Map<String, CompiledFile> visible = new LinkedHashMap<>();
    private final Map<String, CompiledFile> visibleToOptions = new LinkedHashMap<>();
    private final Map<String, CompiledFile> reachable = new LinkedHashMap<>();

    Scope(Map<String, Symbol> own, List<CompiledFile> imports, List<CompiledFile> optionImports) {
        this.own = own;
        imports.forEach(file -> file.collectExposed(visible));
        visibleToOptions.putAll(visible);
        optionImports.forEach(file -> file.collectExposed(visibleToOptions));
        imports.forEach(file -> file.collectAll(reachable));
        optionImports.forEach(file -> file.collectAll(reachable));
    }

    /** All files that the file reaches, built-in ones included. */
    Collection<CompiledFile> reachable() {
        return reachable.values();
    }

    /** The type that a name in a declaration stands for. */
    Optional<Symbol> resolveType(String name, String scope) {
        return resolve(name, scope, visible.values(), Symbol::isType);
    }

    /** The extension that a name in an option stands for. */
    Optional<Symbol> resolveExtension(String name, String scope) {
        return resolve(name, scope, visibleToOptions.values(), Symbol::isField);
    }

    /** Where a name is defined that the file does not see: the way to a better message. */
    Optional<Symbol> findHidden(String name) {
        return find(name.startsWith(".") ? name.substring(1) : name, reachable.values());
    }

    /** Whether something around the element has the name, so that what the root has by it needs a dot in front there. */
    boolean hides(String name, String element) {
        for (String scope = Names.scope(element); !scope.isEmpty(); scope = Names.scope(scope)) {
            if (find(Names.join(scope, name), visibleToOptions.values())
                    .filter(Symbol::isScope)
                    .isPresent()) {
                return true;
            }
        }
        return false;
    }

    /** Searches from the innermost scope outwards; the first part of the name decides where the rest is looked for. */
    private Optional<Symbol> resolve(
            String name, String element, Collection<CompiledFile> files, Predicate<Symbol> wanted) {
        if (name.startsWith(".")) {
            return find(name.substring(1), files).filter(wanted);
        }
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        for (String scope = Names.scope(element); ; scope = Names.scope(scope)) {
            Optional<Symbol> found = find(Names.join(scope, first), files);
            if (found.isPresent() && first.equals(name) && wanted.test(found.get())) {
                return found;
            }
            if (found.isPresent() && !first.equals(name) && found.get().isScope()) {
                return find(Names.join(scope, name), files).filter(wanted);
            }
            if (scope.isEmpty()) {
                return Optional.empty();
            }
        }
    }

    private Optional<Symbol> find(String fullName, Collection<CompiledFile> files) {
        Symbol found = own.get(fullName);
        for (CompiledFile file : files) {
            if (found == null || found.isPackage()) {
                found = file.symbols().getOrDefault(fullName, found);
            }
        }
        return Optional.ofNullable(found);
    }
}
