/** Time that moves on to the next one who wakes up when every thread sleeps. */
class SleepingClock extends Clock {
  private volatile long now = 1_000_000_000L
  private int awake
  private final PriorityQueue<Sleeper> sleepers = new PriorityQueue<Sleeper>()

  static class Sleeper implements Comparable<Sleeper> {
    long wake
    Thread thread

    int compareTo(Sleeper other) { Long.compare(wake, other.wake) }
  }

  SleepingClock(int threads) { awake = threads }

  synchronized void awake(int threads) { awake = threads }

  long nanos() { now }

  long millis() { now.intdiv(1_000_000L) }

  void sleep(long nanos) {
    long wake = lieDown(nanos)
    while (now < wake) LockSupport.park()
  }

  private synchronized long lieDown(long nanos) {
    long wake = now + Math.max(1L, nanos)
    sleepers.add(new Sleeper(wake: wake, thread: Thread.currentThread()))
    rest()
    return wake
  }

  /** One thread fewer is awake, because it sleeps or has ended. */
  synchronized void rest() {
    if (--awake > 0 || sleepers.isEmpty()) return
    now = sleepers.peek().wake
    while (!sleepers.isEmpty() && sleepers.peek().wake <= now) {
      LockSupport.unpark(sleepers.poll().thread)
      awake++
    }
  }
}

/** The token request of the setUp group: its copies ask the world. */
class SimulatedRequest extends HTTPSamplerBase {
  static World world

  org.apache.jmeter.samplers.SampleResult sample(org.apache.jmeter.samplers.Entry entry) { world.login() }

  protected org.apache.jmeter.protocol.http.sampler.HTTPSampleResult sample(URL url, String method, boolean redirect, int depth) { null }
}

/** Threads that send once a second with whatever token they are given, a login host and a target. */
class World {
  int threads, tokens = 1
  double life = 10d, perSecond
  List<Integer> revokeAt = []
  boolean rejectAll
  /** (number of the call, second) to [status, body, header]; null for a token. */
  Closure answers = { int number, double second -> null }

  private SleepingClock clock
  private TokenPool pool
  private final List<Double> calls = []
  private final Map<String, Long> deadAt = new ConcurrentHashMap<String, Long>()
  private final Set<String> used = new TreeSet<String>()
  private final List denied = []
  private int atOnce, mostAtOnce, dead, sent

  World run(int seconds) {
    clock = new SleepingClock(1)
    SimulatedRequest.world = this
    def waiting = new Waiting(clock)
    def endpoint = new TokenEndpoint(clock, new Ledger(clock), 1d, new Random(1L))
    pool = new TokenPool(clock, waiting, endpoint, 60d)
    pool.configure(tokens, perSecond > 0d ? [new RateGate('login', perSecond, 1)] : [], 20d)
    if (!pool.install(login(), new SimulatedRequest(), context(0))) return this
    play(clock.nanos() + seconds * 1_000_000_000L)
    return this
  }

  private void play(long end) {
    clock.awake(threads)
    def running = (0..<threads).collect { int index ->
      Thread.start {
        JMeterContext own = context(index)
        try {
          clock.sleep((long) (1e9d * index / threads))
          boolean over = false
          while (!over && clock.nanos() < end) {
            over = !attempt(own)
            clock.sleep(1_000_000_000L)
          }
        } finally {
          clock.rest()
        }
      }
    }
    running*.join()
  }

  /** False when the thread has nothing left to do. */
  private boolean attempt(JMeterContext own) {
    AccessToken token = pool.now(own)
    while (token == null) {
      String reason = pool.await(own)
      if (reason != null) {
        synchronized (this) { denied << [reason, second()] }
        return !pool.hopeless()
      }
      token = pool.now(own)
    }
    boolean rejected = rejectAll || revokeAt.any { second() >= it && token.text == 't1' }
    synchronized (this) {
      sent++
      used << token.text
      if (clock.nanos() >= (deadAt[token.text] ?: 0L)) dead++
    }
    // An answer takes 100 ms, so others are rejected with the old token after the first has renewed it.
    clock.sleep(100_000_000L)
    if (rejected) pool.reject(token, own)
    return true
  }

  org.apache.jmeter.samplers.SampleResult login() {
    int number
    synchronized (this) {
      calls << second()
      number = calls.size()
      mostAtOnce = Math.max(mostAtOnce, ++atOnce)
    }
    clock.sleep(50_000_000L)
    List told = (List) answers.call(number, second())
    synchronized (this) { atOnce-- }
    if (told != null) return answer(told[0] == 0 ? 'Non HTTP response code: java.net.ConnectException' : told[0] as String, (String) told[1], (String) told[2])
    String token = 't' + number
    deadAt[token] = clock.nanos() + (long) ((life > 0d ? life : 20d) * 1e9d)
    return answer('200', '{"access_token":"' + token + '"' + (life > 0d ? ',"expires_in":' + life : '') + '}', '')
  }

  static org.apache.jmeter.samplers.SampleResult answer(String code, String body, String header) {
    def result = new org.apache.jmeter.samplers.SampleResult()
    result.setResponseCode(code)
    result.setSuccessful(code.startsWith('2'))
    result.setResponseData(body, 'UTF-8')
    result.setResponseHeaders('HTTP/1.1 ' + code + '\n' + header + '\n')
    return result
  }

  private JMeterContext context(int number) {
    JMeterContext own = org.apache.jmeter.threads.JMeterContextService.getContext()
    own.setVariables(new JMeterVariables())
    own.setThreadNum(number)
    return own
  }

  private double second() { Math.round((double) ((clock.nanos() - 1_000_000_000L) / 1e6d)) / 1e3d }

  Map report() {
    [calls: calls, mostAtOnce: mostAtOnce, dead: dead, sent: sent, tokensUsed: used as List, denied: denied]
  }
}
