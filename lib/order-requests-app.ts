import { App, type AppProps, Validations } from 'aws-cdk-lib';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { OrderRequestsStack } from './order-requests-stack.ts';
import type { StageConfig } from './stage-config.ts';
import { findStage, stackNameOf } from './stages.ts';

/** What is built for the app. */
interface Built {
  /** Bundles the functions as the stage needs them, and returns the folder. */
  bundlesFor(config: StageConfig): string;
  /** Puts the stage's page together, and returns the folder. */
  pageFor(config: StageConfig): string;
}

/**
 * The app with the stack of one stage, named by the context value `stage`.
 *
 * Feature flags are set here and not in cdk.json, so that the template is the same without the CLI.
 */
export function orderRequestsApp({ bundlesFor, pageFor }: Built, props: AppProps = {}): App {
  const app = new App({
    ...props,
    analyticsReporting: false,
    context: { ...featureFlags, ...props.context },
  });
  const stage: string = app.node.tryGetContext('stage') ?? 'dev';
  const config = findStage(stage);
  const built = { bundles: bundlesFor(config), page: pageFor(config) };
  new OrderRequestsStack(app, stackNameOf(stage), { config, ...built });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
}
