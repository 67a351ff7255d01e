const seen=new Map<RegExp,number>();
const { findCitations } = await import('../annotate/citations.ts');
const { findDeadlines } = await import('./deadlines.ts');
for(const k of ['exec','test'] as const){const o=(RegExp.prototype as any)[k];(RegExp.prototype as any)[k]=function(this:RegExp,s:string){ if(seen.has(this)) return o.call(this,s); const a=performance.now();const r=o.call(this,s);seen.set(this,performance.now()-a);return r;};}
const t='Giao Sở Y tế (quý IV/2025) báo cáo khi Bộ Y tế có hướng dẫn, trước ngày 20/10/2021 theo Nghị định số 26/2020/NĐ-CP ngày 28/02/2020 của Chính phủ về việc, hằng năm; Luật Giá trong năm 2025, định kỳ 6 tháng.';
const run={start:0,end:t.length,text:t};
const a=performance.now();findCitations(run);const b=performance.now();findDeadlines(run,{documentDate:'2020',citations:[],labelled:false});const c=performance.now();
console.log('cit',(b-a).toFixed(1),'dl',(c-b).toFixed(1));
let sum=0;for(const v of seen.values())sum+=v;console.log('regex sum',sum.toFixed(1),seen.size);
for(const [r,v] of [...seen].sort((x,y)=>y[1]-x[1]).slice(0,14)) console.log(v.toFixed(2),r.flags,r.source.slice(0,110));
