package org.decnet.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/**
 * A client that sends at its own pace, however long answers take. Times count from when a request
 * was due, so that what waits behind a slow one counts as slow too.
 */
final class OpenLoop {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final int GOOD = 200;

  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .executor(Executors.newVirtualThreadPerTaskExecutor())
          .build();
  private final String base;
  private final String token;
  private final int rate;

  /**
   * A client.
   *
   * @param rate requests in a second
   */
  OpenLoop(String base, String token, int rate) {
    this.base = base;
    this.token = token;
    this.rate = rate;
  }

  /** Asks questions in an order by chance. */
  Map<String, Latencies> run(List<Question> questions, Duration time) {
    Map<String, Latencies> latencies = new LinkedHashMap<>();
    questions.forEach(question -> latencies.put(question.name(), new Latencies()));
    SplittableRandom random = new SplittableRandom(rate);
    long period = Duration.ofSeconds(1).toNanos() / rate;
    long start = System.nanoTime();
    try (ExecutorService requests = Executors.newVirtualThreadPerTaskExecutor()) {
      for (long due = start; due - start < time.toNanos(); due += period) {
        long wait = due - System.nanoTime();
        if (wait > 0) {
          LockSupport.parkNanos(wait);
        }
        Question question = questions.get(random.nextInt(questions.size()));
        String path = question.path().get();
        Latencies of = latencies.computeIfAbsent(question.name(), name -> new Latencies());
        long at = due;
        requests.execute(() -> ask(path, at, of));
      }
    }
    return latencies;
  }

  private void ask(String path, long due, Latencies latencies) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base + path))
            .header("Authorization", "Bearer " + token)
            .timeout(PATIENCE)
            .build();
    try {
      var answer = client.send(request, BodyHandlers.ofByteArray());
      latencies.add(System.nanoTime() - due, answer.body().length, answer.statusCode() == GOOD);
    } catch (IOException e) {
      latencies.add(System.nanoTime() - due, 0, false);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
