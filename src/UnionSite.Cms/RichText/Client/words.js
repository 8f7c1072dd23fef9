// Every word that the editor says, Vietnamese first; the page's language decides. {0} and {1} stand for values.
const VI = {
  format: 'Định dạng: {0}', keys: 'Alt+F10 tới thanh định dạng; Esc rồi Tab để ra khỏi ô.',
  bigHeading: 'Mục lớn', bigHeadingTip: 'Mục lớn (tiêu đề cấp 2)', smallHeading: 'Mục nhỏ', smallHeadingTip: 'Mục nhỏ (tiêu đề cấp 3)',
  bold: 'Đậm', boldTip: 'Đậm (Ctrl+B)', italic: 'Nghiêng', italicTip: 'Nghiêng (Ctrl+I)',
  bullets: '• Danh sách', bulletsTip: 'Danh sách dấu chấm (Ctrl+Shift+8)', numbers: '1. Danh sách', numbersTip: 'Danh sách đánh số (Ctrl+Shift+7)',
  quote: 'Trích dẫn', quoteTip: 'Trích dẫn (Ctrl+Shift+B)', link: 'Liên kết', linkTip: 'Liên kết (Ctrl+K)',
  picture: 'Ảnh', pictureTip: 'Chèn ảnh từ thư viện, hoặc sửa mô tả của ảnh đang chọn',
  table: 'Bảng', tableTip: 'Chèn bảng 3 hàng 3 cột', addRow: 'Thêm hàng', addRowTip: 'Thêm hàng bên dưới', addColumn: 'Thêm cột', addColumnTip: 'Thêm cột bên phải',
  headRow: 'Hàng đầu', headRowTip: 'Hàng đầu là tiêu đề cột', dropRow: 'Bỏ hàng', dropRowTip: 'Xóa hàng này', dropColumn: 'Bỏ cột', dropColumnTip: 'Xóa cột này',
  dropTable: 'Bỏ bảng', dropTableTip: 'Xóa cả bảng', undo: 'Hoàn tác', undoTip: 'Hoàn tác (Ctrl+Z)', redo: 'Làm lại', redoTip: 'Làm lại (Ctrl+Shift+Z)',
  address: 'Địa chỉ liên kết (để trống là bỏ liên kết)', addressLike: 'https:// hoặc /duong-dan', setLink: 'Đặt liên kết', cancel: 'Thôi',
  html: 'Sửa mã HTML', cannotHold: 'Đang ở mã HTML vì trình soạn thảo không giữ được: {0}.', letters: 'chữ',
  cleaning: 'Đang làm sạch đoạn dán …', cleaned: 'Đã dán và làm sạch.', pastedPlain: '{0} Đã dán chữ, không giữ định dạng.',
  unread: 'Máy chủ không đọc được đoạn dán (có thể phiên đăng nhập đã hết).', unreached: 'Không gửi được tới máy chủ.',
  aboutPaste: 'Về đoạn vừa dán: {0}', closeNotes: 'Đóng ghi chú',
  oldFont: 'Phông cũ {0}, đã chuyển {1} đoạn sang Unicode:', more: 'và {0} đoạn nữa', undoFont: 'Hoàn tác chuyển phông', fontUndone: 'Đã trả lại chữ cũ ở {0} chỗ.',
  torn: '{0} câu có vẻ bị ngắt ở chỗ sang trang:', join: 'Nối lại', joinOne: 'Nối lại câu {0}: {1}', joined: 'Đã nối câu.', notJoined: 'Câu này đã được sửa, không nối được nữa.',
  insertPicture: 'Chèn ảnh', changePicture: 'Sửa ảnh', findPicture: 'Tìm ảnh trong thư viện', upload: 'Hoặc tải ảnh mới lên', uploading: 'Đang tải ảnh lên …',
  uploaded: 'Đã tải lên {0}. Hãy viết mô tả.', searching: 'Đang tìm …', found: '{0} ảnh, mới nhất trước.', foundNone: 'Không có ảnh nào hợp với chữ tìm.',
  alt: 'Mô tả ảnh cho người không nhìn thấy', decoration: 'Ảnh chỉ để trang trí, không cần mô tả', altMissing: 'Hãy viết mô tả, hoặc đánh dấu ảnh chỉ để trang trí.',
  choose: 'Hãy chọn một ảnh.', chosen: 'Đã chọn {0}.', put: 'Đặt vào bài', noLibrary: 'Không mở được thư viện ảnh (có thể phiên đăng nhập đã hết).',
};

const EN = {
  format: 'Formatting: {0}', keys: 'Alt+F10 goes to the toolbar; Esc, then Tab, leaves the box.',
  bigHeading: 'Heading', bigHeadingTip: 'Heading (level 2)', smallHeading: 'Subheading', smallHeadingTip: 'Subheading (level 3)',
  bold: 'Bold', boldTip: 'Bold (Ctrl+B)', italic: 'Italic', italicTip: 'Italic (Ctrl+I)',
  bullets: '• List', bulletsTip: 'Bulleted list (Ctrl+Shift+8)', numbers: '1. List', numbersTip: 'Numbered list (Ctrl+Shift+7)',
  quote: 'Quotation', quoteTip: 'Quotation (Ctrl+Shift+B)', link: 'Link', linkTip: 'Link (Ctrl+K)',
  picture: 'Picture', pictureTip: 'Insert a picture of the library, or describe the chosen one',
  table: 'Table', tableTip: 'Insert a table of 3 rows and 3 columns', addRow: 'Add row', addRowTip: 'Add a row below', addColumn: 'Add column', addColumnTip: 'Add a column to the right',
  headRow: 'First row', headRowTip: 'First row heads the columns', dropRow: 'Drop row', dropRowTip: 'Delete this row', dropColumn: 'Drop column', dropColumnTip: 'Delete this column',
  dropTable: 'Drop table', dropTableTip: 'Delete the whole table', undo: 'Undo', undoTip: 'Undo (Ctrl+Z)', redo: 'Redo', redoTip: 'Redo (Ctrl+Shift+Z)',
  address: 'Address of the link (empty removes it)', addressLike: 'https:// or /path', setLink: 'Set link', cancel: 'Cancel',
  html: 'Edit HTML', cannotHold: 'Shown as HTML, for the editor cannot hold: {0}.', letters: 'letters',
  cleaning: 'Cleaning what was pasted …', cleaned: 'Pasted and cleaned.', pastedPlain: '{0} Pasted the words without their formatting.',
  unread: 'The server could not read what was pasted (the session may have ended).', unreached: 'The server was not reached.',
  aboutPaste: 'About what was pasted: {0}', closeNotes: 'Close notes',
  oldFont: 'Old font {0}, {1} passages turned into Unicode:', more: 'and {0} more', undoFont: 'Take the conversion back', fontUndone: 'Old letters put back in {0} places.',
  torn: '{0} sentences seem to be torn at the end of a page:', join: 'Join', joinOne: 'Join sentence {0}: {1}', joined: 'Joined.', notJoined: 'This sentence has been changed and cannot be joined any more.',
  insertPicture: 'Insert a picture', changePicture: 'Change the picture', findPicture: 'Search the library for pictures', upload: 'Or upload a new picture', uploading: 'Uploading …',
  uploaded: '{0} is uploaded. Please describe it.', searching: 'Searching …', found: '{0} pictures, newest first.', foundNone: 'No picture matches.',
  alt: 'Description for people who cannot see the picture', decoration: 'Decoration only, needs no description', altMissing: 'Please describe the picture, or mark it as decoration.',
  choose: 'Please choose a picture.', chosen: '{0} is chosen.', put: 'Put into the text', noLibrary: 'The library could not be opened (the session may have ended).',
};

const words = document.documentElement.lang.startsWith('en') ? EN : VI;

export const say = (key, ...values) => words[key].replace(/\{(\d)\}/g, (_, number) => values[number]);
