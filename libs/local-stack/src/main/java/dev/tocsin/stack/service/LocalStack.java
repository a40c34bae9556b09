package dev.tocsin.stack.service;

import dev.tocsin.stack.KafkaServer;
import dev.tocsin.stack.PostgresServer;
import dev.tocsin.stack.Topics;
import dev.tocsin.stack.keycloak.KeycloakHome;
import dev.tocsin.stack.keycloak.KeycloakServer;
import dev.tocsin.stack.keycloak.SignIn;
import dev.tocsin.stack.mail.MailSink;
import dev.tocsin.stack.process.FastStart;
import dev.tocsin.stack.process.Ports;
import dev.tocsin.stack.service.ServiceProcess.Launch;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.logging.LogManager;

/** All of Tocsin on this machine: PostgreSQL, Kafka, Keycloak, a mail sink, and the three services as processes. */
public final class LocalStack implements AutoCloseable {
    private final StackPlan plan;
    private final Progress progress;
    private final FastStart fastStart;
    private final ServiceSettings settings;
    private final long began = System.nanoTime();
    /** What runs, the last started first; stopped in this order. */
    private final Deque<AutoCloseable> running = new ArrayDeque<>();

    private final Map<ServiceName, ServiceProcess> services = new EnumMap<>(ServiceName.class);
    private final CompletableFuture<PostgresServer> postgres = new CompletableFuture<>();
    private final CompletableFuture<KafkaServer> kafka = new CompletableFuture<>();
    private final CompletableFuture<KeycloakServer> keycloak = new CompletableFuture<>();
    private final CompletableFuture<MailSink> mails = new CompletableFuture<>();
    private boolean stopped;

    private LocalStack(StackPlan plan, Progress progress, FastStart fastStart) {
        this.plan = plan;
        this.progress = progress;
        this.fastStart = fastStart;
        this.settings = new ServiceSettings(plan, MasterKey.in(plan.data()));
    }

    /** Prepares a stack without starting it, so that {@link #close()} can be promised before anything runs. */
    public static LocalStack of(StackPlan plan, Progress progress) {
        return of(plan, progress, FastStart.reading(plan.fastStart()));
    }

    /** The same, with a say in whether the next start shall be faster at the price of a slower end of this one. */
    public static LocalStack of(StackPlan plan, Progress progress, FastStart fastStart) {
        return new LocalStack(plan, progress, fastStart);
    }

    /** Starts everything, side by side where nothing waits for anything, and returns once all of it is ready. */
    public LocalStack start() {
        // Two threads that set up logging at the same time may wait for each other for ever.
        LogManager.getLogManager();
        // Threads of the platform: virtual ones that wait for a class to be initialised hold their carriers, and two
        // cores have two.
        try (var threads = Executors.newCachedThreadPool()) {
            var home = CompletableFuture.supplyAsync(() -> KeycloakHome.ready(plan.keycloak()), threads);
            var mail = begin(threads, mails, "mail sink", this::startMail);
            var broker = begin(threads, kafka, "Kafka", this::startKafka);
            begin(threads, postgres, "PostgreSQL", this::startPostgres).join();
            var identity = begin(threads, keycloak, "Keycloak", () -> startKeycloak(home.join()));
            broker.join();
            // They wait for Keycloak by themselves.
            var ready = List.of(ServiceName.values()).stream()
                    .map(name -> CompletableFuture.runAsync(() -> startService(name), threads))
                    .toList();
            ready.forEach(CompletableFuture::join);
            identity.join();
            mail.join();
        }
        return this;
    }

    private <T extends AutoCloseable> CompletableFuture<T> begin(
            ExecutorService threads, CompletableFuture<T> place, String part, Supplier<T> start) {
        threads.execute(() -> {
            try {
                var started = start.get();
                say(part);
                place.complete(started);
            } catch (RuntimeException e) {
                place.completeExceptionally(e);
            }
        });
        return place;
    }

    private MailSink startMail() {
        return keep(MailSink.start(plan.ports().smtp(), plan.ports().mailPage()));
    }

    private KafkaServer startKafka() {
        var broker = keep(
                KafkaServer.start(plan.data().resolve("kafka"), plan.ports().kafka()));
        Topics.make(broker.bootstrapServers());
        return broker;
    }

    private PostgresServer startPostgres() {
        return keep(PostgresServer.start(new PostgresServer.Settings(
                plan.data().resolve("postgres"),
                plan.ports().postgres(),
                plan.durable(),
                List.of("incident", "playbook", "notification", "keycloak"))));
    }

    private KeycloakServer startKeycloak(KeycloakHome home) {
        var server = keep(KeycloakServer.start(new KeycloakServer.Settings(
                home,
                fastStart.options("keycloak"),
                plan.ports().keycloak(),
                plan.ports().keycloakManagement(),
                settings.jdbc("keycloak"),
                settings.url(ServiceName.INCIDENT),
                plan.log("keycloak"))));
        return server.awaitReady();
    }

    private void startService(ServiceName name) {
        var port = plan.ports().of(name);
        var service = keep(ServiceProcess.start(new Launch(
                name.jar(plan.repository()),
                fastStart.options(name.module()),
                port,
                settings.of(name, port),
                plan.log(name.module()))));
        synchronized (services) {
            services.put(name, service);
        }
        service.awaitReady();
        say(name.module());
    }

    /** Starts one more replica of a service on a free port, and waits until it is ready. */
    public ServiceProcess secondReplica(ServiceName name) {
        var port = Ports.free();
        var log = plan.log(name.module() + "-" + port);
        var options = FastStart.reading(plan.fastStart()).options(name.module());
        return keep(ServiceProcess.start(
                        new Launch(name.jar(plan.repository()), options, port, settings.of(name, port), log)))
                .awaitReady();
    }

    public ServiceProcess service(ServiceName name) {
        synchronized (services) {
            var service = services.get(name);
            if (service == null) {
                throw new IllegalStateException(name.module() + " has not been started");
            }
            return service;
        }
    }

    public KafkaServer kafka() {
        return kafka.join();
    }

    public PostgresServer postgres() {
        return postgres.join();
    }

    public KeycloakServer keycloak() {
        return keycloak.join();
    }

    public MailSink mails() {
        return mails.join();
    }

    /** Signs people and programs in to the realm {@code tocsin} or {@code agents}. */
    public SignIn signIn(String realm) {
        return new SignIn(keycloak().realm(realm));
    }

    private void say(String part) {
        progress.ready(part, Duration.ofNanos(System.nanoTime() - began));
    }

    private <T extends AutoCloseable> T keep(T part) {
        synchronized (running) {
            if (!stopped) {
                running.push(part);
                return part;
            }
        }
        stop(part);
        throw new IllegalStateException("stopped while starting");
    }

    /** Stops everything: the services and Keycloak together, then what they stand on. */
    @Override
    public void close() {
        synchronized (running) {
            stopped = true;
        }
        try (var threads = Executors.newCachedThreadPool()) {
            running.stream().filter(LocalStack::isClient).forEach(s -> threads.execute(() -> stop(s)));
        }
        for (var part : running) {
            if (!isClient(part)) {
                stop(part);
            }
        }
    }

    private static boolean isClient(AutoCloseable part) {
        return part instanceof ServiceProcess || part instanceof KeycloakServer;
    }

    private static void stop(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            System.err.println("cannot stop " + part.getClass().getSimpleName() + ": " + e.getMessage());
        }
    }
}
