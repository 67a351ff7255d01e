import fs from 'node:fs';
const p0=performance.now();
const { findCitations } = await import('../annotate/citations.ts');
const { findDeadlines } = await import('./deadlines.ts');
console.log('load',(performance.now()-p0).toFixed(1));
let tot=0;
for(const d of ['thanh-hoa-nam-hoc','qd-254-sonla-kh-bvbmnn-2023','phong-tho-ke-hoach','kh-7360-laichau-tieuchuan']){
 const f=fs.readdirSync('/work/shared/eval/dev/'+d).find(x=>x.startsWith('raw.'));
 const raw=fs.readFileSync('/work/shared/eval/dev/'+d+'/'+f,'utf8').replace(/\*+/g,'').normalize('NFC');
 const runs=raw.split(/\n\s*\n|\n(?=\s*(?:[-+•|]|\d+\.|[a-zđ]\)))/).map(p=>({start:0,end:p.length,text:p.replace(/\s/g,' ')}));
 for(let k=0;k<12;k++){
  const a=performance.now(); const cs=runs.map(r=>findCitations(r)); const b=performance.now(); let n=0; runs.forEach((r,i)=>{n+=findDeadlines(r,{documentDate:'2021-01-01',citations:cs[i]!,labelled:false}).length}); const c=performance.now();
  if(k<2||k===11) console.log(d,raw.length,'runs',runs.length,'cit',cs.flat().length,(b-a).toFixed(2),'dl',n,(c-b).toFixed(2));
 }
}
