package io.symbolon.benchmarks;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** Runs the questions named on the command line, or says which there are. */
public final class Benchmarks {

    private static final Map<String, Question> QUESTIONS = questions();

    private Benchmarks() {}

    public static void main(String[] names) throws Exception {
        if (names.length == 0 || !QUESTIONS.keySet().containsAll(Arrays.asList(names))) {
            System.out.println(
                    "Usage: java -jar benchmarks/target/benchmarks.jar QUESTION …, of " + QUESTIONS.keySet());
            System.exit(names.length == 0 ? 0 : 2);
        }
        for (String name : names) {
            System.out.println("== " + name);
            Question question = QUESTIONS.get(name);
            if (question != null) {
                question.answer();
            }
        }
        System.exit(0);
    }

    private static Map<String, Question> questions() {
        Map<String, Question> questions = new LinkedHashMap<>();
        questions.put("serde", SerdeBenchmark::answer);
        questions.put("serde-protobuf", ProtobufSerdeBenchmark::answer);
        questions.put("serde-json", JsonSerdeBenchmark::answer);
        questions.put("read", ReadBenchmark::answer);
        questions.put("register", RegisterBenchmark::answer);
        questions.put("start", StartBenchmark::answer);
        return questions;
    }

    /** Something that can be measured. */
    @FunctionalInterface
    interface Question {
        void answer() throws Exception;
    }
}
