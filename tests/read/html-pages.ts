/** Pages for the tests of the reader of HTML. The documents in them are invented. */

export const HEAD = `
<table border="0" width="100%"><tr>
 <td><p><b>UBND TỈNH HÀ TĨNH<br>SỞ CÔNG THƯƠNG<br>-------</b></p></td>
 <td><p><b>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc<br>---------------</b></p></td></tr>
 <tr><td><p>Số: 21/KH-SCT</p></td><td><p><i>Hà Tĩnh, ngày 05 tháng 3 năm 2024</i></p></td></tr></table>
<p align="center"><b>KẾ HOẠCH</b></p><p align="center"><b>Kiểm tra chợ trên địa bàn tỉnh năm 2024</b></p>`;
export const BODY = `
<p><b>I. MỤC ĐÍCH</b></p><p>1. Nắm tình hình hoạt động của các chợ, nhất là chợ đầu mối, để kịp thời đề xuất biện pháp quản lý.</p>
<p>2. Phòng ngừa cháy, nổ tại chợ.</p><p><b>II. TỔ CHỨC THỰC HIỆN</b></p>
<p>1. Phòng Quản lý thương mại chủ trì, phối hợp với Thanh tra Sở kiểm tra ít nhất 12 chợ, hoàn thành trước ngày 30/9/2024.</p>
<p>2. Văn phòng Sở bố trí xe và kinh phí.</p>`;
export const FOOT = `
<table><tr><td><p><b>Nơi nhận:</b><br>- UBND tỉnh;<br>- Lưu: VT.</p></td>
<td><p><b>GIÁM ĐỐC<br><br>Phan Trọng Bảo</b></p></td></tr></table>`;
export const DOCUMENT = HEAD + BODY + FOOT;

/** A portal's page around a document. */
export function inPortal(content: string, around = ''): string {
  return `<!DOCTYPE html><html><head><title>Kế hoạch 21/KH-SCT</title><style>.an{display:none}</style></head><body>
<header><div class="logo">CỔNG THÔNG TIN PHÁP LUẬT</div><nav><ul><li><a href="/">Trang chủ</a></li><li><a href="/vb">Văn bản</a></li></ul></nav></header>
<form id="aspnetForm"><input type="hidden" value="x"><div class="wrap"><div class="left"><ul><li><a href="/1">Nghị quyết</a></li><li><a href="/2">Chỉ thị</a></li></ul></div>
<div class="main"><h1>Kế hoạch 21/KH-SCT kiểm tra chợ năm 2024</h1>
<table class="meta"><tr><td>Số hiệu:</td><td>21/KH-SCT</td></tr><tr><td>Người ký:</td><td>Phan Trọng Bảo</td></tr></table>
<ul class="tabs"><li>Nội dung</li><li>Lược đồ</li></ul><script>var a = '<p>1. Kịch bản</p>';</script>
<div class="content">${content}</div>${around}
<div class="related"><h3>Văn bản liên quan</h3><ul><li><a href="/a">Chỉ thị 02/CT-UBND về quản lý chợ</a></li></ul></div>
<div class="comments"><p>Nguyễn A: Bao giờ thì kiểm tra chợ huyện tôi?</p></div></div></div></form>
<footer><p>Cơ quan chủ quản: Công ty X</p></footer></body></html>`;
}
