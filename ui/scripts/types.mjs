// Makes the types of the API out of the checked-in OpenAPI document.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import openapiTypescript, { astToString } from 'openapi-typescript';

const document = new URL('../../server/src/main/resources/org/decnet/server/web/openapi.json', import.meta.url);
const target = new URL('../target/generated/', import.meta.url);

const text = astToString(await openapiTypescript(document, { defaultNonNullable: false }));
mkdirSync(target, { recursive: true });
writeFileSync(new URL('openapi.d.ts', target), text);
console.log(`types: ${fileURLToPath(target)}openapi.d.ts`);
