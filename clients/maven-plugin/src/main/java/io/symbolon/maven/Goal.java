package io.symbolon.maven;

import io.symbolon.check.CheckReport;
import io.symbolon.check.RefusalStatus;
import io.symbolon.client.RegistryClientException;
import io.symbolon.files.ExitStatus;
import io.symbolon.files.ToolException;
import io.symbolon.report.Palette;
import io.symbolon.report.ReportFormat;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/** What all goals have: they can be skipped, and a schema at fault fails the build where anything else ends it with an error. */
abstract class Goal extends AbstractMojo {

    /** Skips the goal. */
    @Parameter(property = "symbolon.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip) {
            getLog().info("Skipped, as symbolon.skip says");
            return;
        }
        try {
            run();
        } catch (ToolException e) {
            end(e.status(), e);
        } catch (RegistryClientException e) {
            end(RefusalStatus.of(e), e);
        } catch (IllegalArgumentException e) {
            throw new MojoExecutionException(e.getMessage(), e);
        }
    }

    private static void end(ExitStatus status, RuntimeException reason)
            throws MojoExecutionException, MojoFailureException {
        if (status == ExitStatus.FAULT) {
            throw new MojoFailureException(reason.getMessage(), reason);
        }
        throw new MojoExecutionException(reason.getMessage(), reason);
    }

    abstract void run() throws MojoFailureException;

    /** Logs a report and fails the build where it is not fine. */
    final void tell(CheckReport report) throws MojoFailureException {
        String text = ReportFormat.TEXT.writer(Palette.PLAIN).write(report);
        if (report.isFine()) {
            text.lines().forEach(getLog()::info);
        } else {
            text.lines().forEach(getLog()::error);
            throw new MojoFailureException("One or more schemas are incompatible or invalid; the reasons are above");
        }
    }
}
