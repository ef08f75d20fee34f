package dev.interlock.maven;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Checks the policies of a project: that no run of its agents breaks an invariant, and that every expectation in the
 * policies comes true. The build fails on what does not hold.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.VERIFY, threadSafe = true, requiresProject = false)
public final class CheckMojo extends AbstractMojo {
    /** Checks nothing. */
    @Parameter(property = "interlock.skip", defaultValue = "false")
    private boolean skip;

    /** Whether a violation fails the build. Policies that cannot be understood always do. */
    @Parameter(property = "interlock.failOnViolation", defaultValue = "true")
    private boolean failOnViolation;

    /** Whether a question that could be neither proved nor refuted fails the build. */
    @Parameter(property = "interlock.failOnUndecided", defaultValue = "true")
    private boolean failOnUndecided;

    /** Whether the build fails where there is nothing to check. */
    @Parameter(property = "interlock.failIfNoPolicies", defaultValue = "true")
    private boolean failIfNoPolicies;

    /** Where the policies are: every <code>.interlock</code> file in this directory and below it is checked. */
    @Parameter(property = "interlock.policyDirectory", defaultValue = "${basedir}/policies")
    private File policyDirectory;

    /** How long to work on one question, such as <code>30s</code> or <code>2m</code>. */
    @Parameter(property = "interlock.timeout")
    private String timeout;

    /** The longest runs to search, in steps. Proofs are for runs of any length. */
    @Parameter(property = "interlock.depth")
    private Integer depth;

    /** How many questions to work on at the same time. */
    @Parameter(property = "interlock.jobs")
    private Integer jobs;

    /** How much memory to use for one question, such as <code>500m</code> or <code>2g</code>. */
    @Parameter(property = "interlock.memory")
    private String memory;

    /** Values for the parameters of the policies, by name. */
    @Parameter
    private Map<String, String> parameters = Map.of();

    /** The names of the questions to answer; all, if there are none. */
    @Parameter(property = "interlock.questions")
    private List<String> questions = List.of();

    /** Arguments for the JVM that the solver runs in. */
    @Parameter(property = "interlock.jvmArgs")
    private List<String> jvmArgs = List.of();

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> pluginArtifacts;

    @Parameter(defaultValue = "${basedir}", readonly = true, required = true)
    private File baseDirectory;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Not checked: interlock.skip is set");
            return;
        }
        PolicyDirectory policies = new PolicyDirectory(policyDirectory.toPath(), baseDirectory.toPath());
        try {
            Optional<String> lack = policies.lack();
            if (lack.isPresent()) {
                nothingToCheck(lack.get());
            } else {
                Strictness strictness = new Strictness(failOnViolation, failOnUndecided);
                new Judgement(strictness, getLog()).judge(check(policies), policies.name());
            }
        } catch (IOException | UncheckedIOException e) {
            throw new MojoExecutionException("the check of `" + policies.name() + "` could not be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("the check of `" + policies.name() + "` was interrupted", e);
        }
    }

    private void nothingToCheck(String why) throws MojoFailureException {
        if (failIfNoPolicies) {
            throw new MojoFailureException(why + "; to let that pass, set interlock.failIfNoPolicies=false");
        }
        getLog().info("Nothing to check: " + why);
    }

    private SolverProcess.Ending check(PolicyDirectory policies) throws IOException, InterruptedException {
        List<String> options = new CheckOptions()
                .with("--timeout", timeout)
                .with("--depth", depth)
                .with("--jobs", jobs)
                .with("--memory", memory)
                .withParameters(new TreeMap<>(parameters))
                .withEach("--question", questions)
                .andPath(policies.name());
        List<Path> classPath = pluginArtifacts.stream().map(Artifact::getFile).map(File::toPath).toList();
        List<String> command = new SolverCommand(jvmArgs, classPath, options).words();
        getLog().debug(String.join(" ", command));
        try (SolverProcess solver = SolverProcess.start(command, baseDirectory.toPath())) {
            return solver.await();
        }
    }
}
