/** Prints the parameters of the action node, which the build puts into the bundle: n8n need not derive them at each start. */
import { nodeProperties } from '../src/surface/properties.ts';

process.stdout.write(JSON.stringify(nodeProperties()));
