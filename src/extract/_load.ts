let a=performance.now(); await import('../text/pattern.ts'); console.log('pattern',(performance.now()-a).toFixed(1));
a=performance.now(); await import('../text/calendar.ts'); console.log('calendar',(performance.now()-a).toFixed(1));
a=performance.now(); await import('../text/symbol.ts'); console.log('symbol',(performance.now()-a).toFixed(1));
a=performance.now(); await import('../annotate/citations.ts'); console.log('cit',(performance.now()-a).toFixed(1));
a=performance.now(); await import('./deadlines.ts'); console.log('dl',(performance.now()-a).toFixed(1));
