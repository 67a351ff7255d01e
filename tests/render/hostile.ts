/** Documents whose words try to be something else in the format they are put into. */

/** A plan that says a text in its title, in a task, as a body, as a recipient and as a signer. */
function planOf(text: string): string {
  return [
    'ỦY BAN NHÂN DÂN\nTỈNH HÀ GIANG\n',
    `Số: 12${text.slice(0, 20)}/KH-UBND\nHà Giang, ngày 05 tháng 9 năm 2021\n`,
    `KẾ HOẠCH\nThực hiện ${text}\n`,
    `Căn cứ Quyết định số 1/QĐ-${text} ngày 01/01/2021 của ${text};\n`,
    `I. NHIỆM VỤ ${text}\n1. Sở Y tế ${text} chủ trì, phối hợp với ${text} rà soát ${text}, hoàn thành trước ngày 31/12/2021.`,
    `- ${text}\n| ${text} | Sở Tài chính |\n|---|---|\n| a | b |\n`,
    `Nơi nhận:\n- ${text};\n- Lưu: VT, ${text}.\n`,
    `TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\n${text}\n`,
  ].join('\n');
}

export const HOSTILE: Readonly<Record<string, string>> = {
  markup: planOf('<script>alert(1)</script><evil a="b">'),
  'ends of markup': planOf(`]]> --> ?> </p></doc> "/> '/>`),
  entities: planOf('&lt;b&gt; &#0; &amp;amp; &evil; %evil; &#xD800;'),
  'document types': planOf('<!DOCTYPE a [<!ENTITY evil SYSTEM "file:///etc/passwd">]> <![CDATA[x]]>'),
  instructions: planOf('<?xml-stylesheet href="evil.xsl"?>'),
  'control characters': planOf('a\u0000b\u0001c\u0008d\u000Be\u001Bf\u007Fg\u0085h\uFFFEi\uFFFF'),
  'lone surrogates': planOf('a\uD800b\uDC00c \uDC00\uD800'),
  'marks of direction': planOf('\u202Egnp.exe\u202C \u200B\u2066'),
  formulas: planOf('=HYPERLINK("http://evil","x") +1 -1 @SUM(A1) \tx'),
  paths: planOf('../../../etc/passwd C:\\evil.exe /dev/null'),
  'a very long line': planOf('Sở Y tế rà soát hồ sơ '.repeat(20_000)),
  'ten thousand tasks': `KẾ HOẠCH\n\nI. NHIỆM VỤ\n${Array.from({ length: 10_000 }, (_, i) => `${i + 1}. Sở Y tế chủ trì, phối hợp với Sở Tài chính rà soát hồ sơ số ${i + 1}, xong trước ngày 31/12/2021.`).join('\n')}\n`,
  nothing: '',
};
