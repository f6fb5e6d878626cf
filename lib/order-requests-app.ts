import { App, type AppProps, Validations } from 'aws-cdk-lib';
import featureFlags from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { OrderRequestsStack, type OrderRequestsStackProps } from './order-requests-stack.ts';
import { findStage, stackNameOf } from './stages.ts';

/** What was built before the app can be made. */
type Built = Omit<OrderRequestsStackProps, 'config'>;

/**
 * The app with the stack of one stage, named by the context value `stage`.
 *
 * Feature flags are set here and not in cdk.json, so that the template is the same without the CLI.
 */
export function orderRequestsApp(built: Built, props: AppProps = {}): App {
  const app = new App({
    ...props,
    analyticsReporting: false,
    context: { ...featureFlags, ...props.context },
  });
  const stage: string = app.node.tryGetContext('stage') ?? 'dev';
  new OrderRequestsStack(app, stackNameOf(stage), { config: findStage(stage), ...built });
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  return app;
}
