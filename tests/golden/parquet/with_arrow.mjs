// SPDX-License-Identifier: GPL-3.0-or-later
import fs from 'node:fs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const arrow = require('apache-arrow');
const pw = require('parquet-wasm/node');
const out = process.argv[2];
const texts = [];
for (let i = 0; i < 60; ++i) texts.push(i % 7 === 3 ? null : `Story ${i}: the ${['fox','hen','owl'][i % 3]} went home. ` + 'é€😀'.repeat(i % 4) + ' word'.repeat(i));
const table = new arrow.Table({ id: arrow.vectorFromArray(texts.map((_, i)=>i), new arrow.Int32), text: arrow.vectorFromArray(texts, new arrow.Utf8) });
const wt = pw.Table.fromIPCStream(arrow.tableToIPC(table, 'stream'));
const C = pw.Compression, V = pw.WriterVersion, E = pw.Encoding;
function save(name, f) { try { let p = new pw.WriterPropertiesBuilder(); p = f(p); fs.writeFileSync(`${out}/arrow_${name}.parquet`, pw.writeParquet(pw.Table.fromIPCStream(arrow.tableToIPC(table, 'stream')), p.build())); } catch (e) { console.log(name, String(e)); } }
for (const [n, c] of [['zstd', C.ZSTD], ['gzip', C.GZIP], ['brotli', C.BROTLI], ['snappy', C.SNAPPY], ['lz4', C.LZ4_RAW]]) save(n, p => p.setCompression(c));
save('v2_zstd', p => p.setCompression(C.ZSTD).setWriterVersion(V.V2));
save('v2_plain', p => p.setCompression(C.SNAPPY).setWriterVersion(V.V2).setDictionaryEnabled(false));
save('groups', p => p.setCompression(C.SNAPPY).setMaxRowGroupSize(17));
