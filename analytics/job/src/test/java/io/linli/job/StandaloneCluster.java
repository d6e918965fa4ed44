package io.linli.job;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A master of Spark and two workers of a core each on this machine's loopback, started
 * from the libraries beside the job's jar: there is no distribution of Spark.
 */
final class StandaloneCluster implements AutoCloseable {

	private static final String HOST = "127.0.0.1";

	private final Path work;

	private final Path jar;

	private final int port;

	private final List<Process> processes = new ArrayList<>();

	/**
	 * Starts it.
	 * @param work where its logs and its home are
	 * @param jar the job's
	 */
	StandaloneCluster(Path work, Path jar) throws IOException {
		this.work = Files.createDirectories(work);
		this.jar = jar;
		// A worker starts its executors with the jars that it finds in Spark's home.
		if (!Files.exists(work.resolve("jars"))) {
			Files.createSymbolicLink(work.resolve("jars"), jar.resolveSibling("lib"));
		}
		this.port = free();
		start("master", "org.apache.spark.deploy.master.Master", "--host", HOST, "--port", String.valueOf(this.port),
				"--webui-port", String.valueOf(free()));
		for (int worker = 1; worker <= 2; worker++) {
			start("worker-" + worker, "org.apache.spark.deploy.worker.Worker", "--host", HOST, "--cores", "1",
					"--memory", "1g", "--webui-port", String.valueOf(free()), "--work-dir",
					this.work.resolve("worker-" + worker).toString(), address());
		}
	}

	/**
	 * How the job is submitted to it.
	 * @param arguments of the job
	 */
	List<String> submit(List<String> arguments) {
		List<String> command = java("1g");
		command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", address(), "--class",
				"io.linli.job.Job", "--executor-memory", "1g", "--conf", "spark.driver.host=" + HOST, "--conf",
				"spark.driver.bindAddress=" + HOST, this.jar.toString()));
		command.addAll(arguments);
		return command;
	}

	private String address() {
		return "spark://" + HOST + ":" + this.port;
	}

	private void start(String name, String main, String... arguments) throws IOException {
		List<String> command = java("256m");
		command.add(main);
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(this.work.resolve(name + ".log").toFile());
		builder.environment().put("SPARK_HOME", this.work.toString());
		builder.environment().put("SPARK_LOCAL_IP", HOST);
		builder.environment().put("SPARK_SCALA_VERSION", "2.13");
		this.processes.add(builder.start());
	}

	private List<String> java(String memory) {
		return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"-Xmx" + memory, "-XX:+UseSerialGC", "-Dspark.master.rest.enabled=false", "-Dfile.encoding=UTF-8",
				"-Dstdout.encoding=UTF-8",
				"@" + Path.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator)[1])
					.resolve("opens.args"),
				"-cp", this.work.resolve("jars") + "/*"));
	}

	private static int free() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByName(HOST))) {
			return socket.getLocalPort();
		}
	}

	/** Ends the workers, which end their executors, and then the master. */
	@Override
	public void close() {
		for (Process process : this.processes.reversed()) {
			process.destroy();
			process.onExit().join();
		}
	}

}
