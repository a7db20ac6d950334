// SPDX-License-Identifier: GPL-3.0-or-later
import fs from 'node:fs';
import { parquetWriteBuffer } from 'hyparquet-writer';
const out = process.argv[2];
fs.mkdirSync(out, {recursive: true});
const texts = [];
for (let i = 0; i < 60; ++i) texts.push(i % 7 === 3 ? null : `Story ${i}: the ${['fox','hen','owl'][i % 3]} went home. ` + 'é€😀'.repeat(i % 4) + ' word'.repeat(i));
const ids = texts.map((_, i) => i);
fs.writeFileSync(out + '/expected.json', JSON.stringify(texts.filter(t => t !== null)));
// hyparquet-writer: its own implementation in JavaScript.
for (const codec of ['UNCOMPRESSED', 'SNAPPY']) {
  const b = parquetWriteBuffer({ columnData: [ {name:'id', data: ids, type:'INT32'}, {name:'text', data: texts, type:'STRING'} ], codec, rowGroupSize: 25 });
  fs.writeFileSync(`${out}/hyparquet_${codec.toLowerCase()}.parquet`, Buffer.from(b));
}
for (const encoding of ['DELTA_LENGTH_BYTE_ARRAY','DELTA_BYTE_ARRAY','PLAIN']) {
 try {
  const b = parquetWriteBuffer({ columnData: [ {name:'text', data: texts, type:'STRING', encoding} ], codec: 'SNAPPY' });
  fs.writeFileSync(`${out}/hyparquet_${encoding.toLowerCase()}.parquet`, Buffer.from(b));
 } catch (e) { console.log(encoding, e.message); }
}
