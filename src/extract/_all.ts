import fs from 'node:fs';
import { findCitations } from '../annotate/citations.ts';
import { findDeadlines } from './deadlines.ts';
const files=fs.readdirSync('/work/shared/eval/dev').map(d=>'/work/shared/eval/dev/'+d+'/'+fs.readdirSync('/work/shared/eval/dev/'+d).find(x=>x.startsWith('raw.'))).concat(['/work/shared/forms/dang-nq-57-tw-md.md']);
for(const f of files){ 
 const raw=fs.readFileSync(f,'utf8').replace(/\*+/g,'').normalize('NFC');
 let gd:any=null; try{gd=JSON.parse(fs.readFileSync(f.replace(/raw\.\w+$/,'gold.json'),'utf8')).date}catch{}
 console.log('##',f);
 let pos=0;
 for(const p of raw.split(/\n\s*\n|\n(?=\s*(?:[-+•|]|\d+\.|[a-zđ]\)))/)){ if(/\|/.test(p))continue; const text=p.replace(/\s/g,' '); const run={start:0,end:text.length,text};
  for(const x of findDeadlines(run,{documentDate:gd,citations:findCitations(run),labelled:false})) console.log('  ',[x.type,x.start,x.due,x.rrule,x.duration,x.governs].join(' '),'|',text.slice(Math.max(0,x.span.start-70),x.span.start)+'«'+x.text+'»'+text.slice(x.span.end,x.span.end+50)); }
}
