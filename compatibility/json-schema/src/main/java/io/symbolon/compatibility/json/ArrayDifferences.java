package io.symbolon.compatibility.json;

import io.symbolon.compatibility.json.Explanation.Pair;

/** The differences between two schemas in what they say of arrays. For one pair. */
final class ArrayDifferences {

    private final Explanation explanation;
    private final Spot reader;
    private final Spot writer;
    private final String path;

    ArrayDifferences(Explanation explanation, Pair pair, String path) {
        this.explanation = explanation;
        this.path = path;
        reader = pair.reader();
        writer = pair.writer();
    }

    void add() {
        addItems();
        addUnevaluated();
        boolean wantsUnique = reader.place().schema().path("uniqueItems").booleanValue();
        if (wantsUnique && !writer.place().schema().path("uniqueItems").booleanValue()) {
            explanation.add(JsonRule.UNIQUE_ITEMS_ADDED, path + "/uniqueItems", "");
        }
        addContains();
    }

    private void addItems() {
        String wanted = ArrayLowering.listKeyword(reader.place());
        String sent = ArrayLowering.listKeyword(writer.place());
        int wantedCount = Lowering.size(reader, wanted);
        int sentCount = Lowering.size(writer, sent);
        for (int i = 0; i < Math.max(wantedCount, sentCount); i++) {
            String index = Integer.toString(i);
            if (i >= sentCount) {
                addAdded(reader.child(wanted, index), path + "/" + wanted + "/" + index);
            } else if (i >= wantedCount) {
                addRemoved(writer.child(sent, index), path + "/" + sent + "/" + index);
            } else {
                explanation.explain(
                        new Pair(reader.child(wanted, index), writer.child(sent, index)),
                        path + "/" + wanted + "/" + index);
            }
        }
        addFurtherItems(wantedCount + sentCount == 0);
    }

    private void addFurtherItems(boolean list) {
        String wanted = ArrayLowering.restKeyword(reader.place());
        String sent = ArrayLowering.restKeyword(writer.place());
        if (list && Lowering.has(reader, wanted) && Lowering.has(writer, sent)) {
            explanation.explain(new Pair(reader.child(wanted), writer.child(sent)), path + "/" + wanted);
        } else if (Lowering.has(reader, wanted) && narrows(wanted, sent)) {
            boolean refused = Free.refusesAll(reader.child(wanted).place().schema());
            explanation.add(
                    refused ? JsonRule.ADDITIONAL_ITEMS_REMOVED : JsonRule.ADDITIONAL_ITEMS_NARROWED,
                    path + "/" + wanted,
                    "");
        }
    }

    private void addAdded(Spot item, String at) {
        String rest = ArrayLowering.restKeyword(writer.place());
        if (!Lowering.has(writer, rest)) {
            if (!Free.acceptsAll(item.place().schema())) {
                explanation.add(JsonRule.ITEM_ADDED_TO_OPEN_CONTENT_MODEL, at, "");
            }
        } else if (!explanation.comparison().includes(item, writer.child(rest))) {
            explanation.add(JsonRule.ITEM_ADDED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL, at, "");
        }
    }

    private void addRemoved(Spot item, String at) {
        String rest = ArrayLowering.restKeyword(reader.place());
        if (!Lowering.has(reader, rest) || explanation.comparison().includes(reader.child(rest), item)) {
            return;
        }
        boolean closed = Free.refusesAll(reader.child(rest).place().schema());
        explanation.add(
                closed
                        ? JsonRule.ITEM_REMOVED_FROM_CLOSED_CONTENT_MODEL
                        : JsonRule.ITEM_REMOVED_NOT_COVERED_BY_PARTIALLY_OPEN_CONTENT_MODEL,
                at,
                "");
    }

    private void addUnevaluated() {
        String keyword = "unevaluatedItems";
        if (Lowering.has(reader, keyword) && narrows(keyword, keyword)) {
            boolean refused = Free.refusesAll(reader.child(keyword).place().schema());
            explanation.add(
                    refused ? JsonRule.UNEVALUATED_ITEMS_REMOVED : JsonRule.UNEVALUATED_ITEMS_NARROWED,
                    path + "/" + keyword,
                    "");
        }
    }

    private boolean narrows(String wanted, String sent) {
        Spot rest = reader.child(wanted);
        return !Free.acceptsAll(rest.place().schema())
                && !(Lowering.has(writer, sent) && explanation.comparison().includes(rest, writer.child(sent)));
    }

    private void addContains() {
        if (!Lowering.has(reader, "contains") || !reader.place().dialect().isAtLeast(Dialect.DRAFT_06)) {
            return;
        }
        boolean kept = Lowering.has(writer, "contains")
                && explanation.comparison().includes(reader.plainChild("contains"), writer.plainChild("contains"));
        if (!kept) {
            explanation.add(JsonRule.CONTAINS_CHANGED, path + "/contains", "");
        }
    }
}
