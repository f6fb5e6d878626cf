import { type Outputs, output, outputsOf } from '../stack/outputs.ts';
import { deploy, synthesizeStage } from './deploy.ts';
import type { Emulator } from './emulator.ts';
import { putPageUp } from './put-page-up.ts';

/** Deploys a stage with its page, and returns what the stack tells of itself. */
export const deployStage = async (
  emulator: Emulator,
  stage: string,
  parameters: Readonly<Record<string, string>>,
): Promise<Outputs> => {
  const assembly = await synthesizeStage(stage);
  await deploy(assembly, parameters);
  const outputs = reachable(await outputsOf(assembly.stackName), emulator.port);
  await putPageUp(assembly, output(outputs, 'PageBucketName'), parameters);
  return outputs;
};

/** Where the emulator answers for the names that AWS would give. */
const reachable = (outputs: Outputs, port: number): Outputs => ({
  ...outputs,
  SignInUrl: `http://localhost:${port}`,
  PageUrl: output(outputs, 'PageUrl').replace(
    /^https:\/\/(\w+)\.cloudfront\.net$/,
    `http://$1.cloudfront.localhost:${port}`,
  ),
});
