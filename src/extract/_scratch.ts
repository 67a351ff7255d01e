import fs from 'node:fs';
import { findCitations } from '../annotate/citations.ts';
import { decidingDeadline, findDeadlines } from './deadlines.ts';
const dir='/work/shared/eval/dev/';
const norm=(r:any)=>(r??'').split(';').filter((x:string)=>!/BYSETPOS/.test(x)).sort().join(';');
let ok=0,bad=0,extra=0,miss=0;
for(const d of fs.readdirSync(dir)){ 
 const f=fs.readdirSync(dir+d).find(x=>x.startsWith('raw.'))!; const raw=fs.readFileSync(dir+d+'/'+f,'utf8');
 const gold=JSON.parse(fs.readFileSync(dir+d+'/gold.json','utf8'));
 for(const t of gold.tasks){
  const span=raw.slice(...(t.span as [number,number])).replace(/\*+/g,'').replace(/\s/g,' ').normalize('NFC');
  const g=t.deadline; let text=span, labelled=false;
  if(g&&(!span.includes(g.text)||/\|/.test(span))){text=g.text;labelled=true;}
  else if(/ \| /.test(span)){text=span.split('|')[0]!;}
  const run={start:0,end:text.length,text};
  const found=findDeadlines(run,{documentDate:gold.date,citations:findCitations(run),labelled});
  const x=decidingDeadline(found);
  if(!g&&!x)continue;
  const good=g&&x&&g.type===x.type&&(g.due??null)===x.due&&norm(g.rrule)===norm(x.rrule);
  if(good){ok++; if(g.start!==x.start||process.argv[2])console.log('  ok',d,g.text,'->',x.text,x.type,x.start,x.due,x.rrule,x.governs,found.length);continue;}
  if(!g)extra++;else if(!x)miss++;else bad++;
  console.log(t.optional?'OPT':'',d,'WANT',JSON.stringify(g),'GOT',JSON.stringify(x),'\n      ',text.slice(0,300));
 }
}
console.log({ok,bad,extra,miss});
