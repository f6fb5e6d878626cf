import { App, type AppProps, Validations } from 'aws-cdk-lib';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { OrderRequestsStack } from './order-requests-stack.ts';
import { findStage } from './stages.ts';

/**
 * The app with the stack of one stage, named by the context value `stage`.
 *
 * Feature flags are set here and not in cdk.json, so that the template is the same without the CLI.
 * @param bundles folder that holds `<function name>/index.mjs`
 */
export function orderRequestsApp(bundles: string, props: AppProps = {}): App {
  const app = new App({
    ...props,
    analyticsReporting: false,
    context: { ...featureFlags, ...props.context },
  });
  const stage: string = app.node.tryGetContext('stage') ?? 'dev';
  new OrderRequestsStack(app, `order-requests-${stage}`, { config: findStage(stage), bundles });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
}
