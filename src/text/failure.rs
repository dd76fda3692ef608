//! What went wrong, in three parts: what happened, what is safe, what to do.

use super::reading::Misread;
use super::{Language, number};

/// What went wrong, in words. Each part is whole sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Explanation {
    /// What happened, with its cause where it is known.
    pub what: String,
    /// What is not harmed.
    pub safe: String,
    /// What to do now.
    pub remedy: String,
}

impl Explanation {
    fn new(what: String, safe: &str, remedy: &str) -> Self {
        Self {
            what,
            safe: safe.into(),
            remedy: remedy.into(),
        }
    }

    /// The three parts as one paragraph.
    pub fn joined(&self) -> String {
        [&self.what, &self.safe, &self.remedy]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

const fn nothing_changed(language: Language) -> &'static str {
    match language {
        Language::Vi => "Kịch bản đang mở không đổi.",
        Language::En => "The open scenario is unchanged.",
    }
}

const fn choose_another(language: Language) -> &'static str {
    match language {
        Language::Vi => "Chọn tệp kịch bản .lotrinh.json khác.",
        Language::En => "Choose another scenario file, .lotrinh.json.",
    }
}

/// The file is none of ours.
pub fn file_not_ours(file: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Không mở được tệp {file}. Đây không phải tệp kịch bản của Lộ trình 2025."),
            format!("Could not open {file}. It is not a scenario file of Lộ trình 2025."),
        ),
        nothing_changed(language),
        choose_another(language),
    )
}

/// The file ends before it is complete.
pub fn file_truncated(file: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Không đọc được tệp {file}. Tệp bị cắt ngắn, có lẽ chép chưa xong."),
            format!("Could not read {file}. It is cut short; perhaps it was not copied to its end."),
        ),
        nothing_changed(language),
        language.pick(
            "Chép lại tệp rồi mở lần nữa.",
            "Copy the file again and open it once more.",
        ),
    )
}

/// The file was written by a newer edition of the tool: its format number, and the newest this one reads.
pub fn file_newer(file: &str, found: u32, newest_known: u32, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!(
                "Tệp {file} do bản mới hơn tạo ra (dạng {found}; bản này đọc được đến dạng {newest_known})."
            ),
            format!(
                "{file} was made by a newer edition (format {found}; this one reads up to {newest_known})."
            ),
        ),
        language.pick(
            "Chưa mở gì; kịch bản đang mở không đổi.",
            "Nothing was opened; the open scenario is unchanged.",
        ),
        language.pick(
            "Dùng bản công cụ mới, hoặc xin tệp lưu ở dạng cũ.",
            "Use the newer edition, or ask for the file in the older format.",
        ),
    )
}

/// The file is ours but cannot be understood at a place, counted from one.
pub fn file_malformed(file: &str, line: u64, column: u64, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Không đọc được tệp {file}. Nội dung sai ở dòng {line}, cột {column}."),
            format!("Could not read {file}. Its content is wrong at line {line}, column {column}."),
        ),
        nothing_changed(language),
        language.pick(
            "Lưu lại tệp từ nơi đã tạo ra nó rồi mở lần nữa.",
            "Save the file again where it was made, then open it once more.",
        ),
    )
}

/// The content does not match its checksum: it was changed by hand or damaged on the way.
pub fn file_damaged(file: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!(
                "Không mở được tệp {file}. Nội dung không khớp với số kiểm tra, tệp đã hỏng hoặc bị sửa."
            ),
            format!(
                "Could not open {file}. Its content does not match its checksum; it is damaged or was edited."
            ),
        ),
        nothing_changed(language),
        language.pick(
            "Chép lại tệp từ bản gốc rồi mở lần nữa.",
            "Copy the file again from the original and open it once more.",
        ),
    )
}

/// A value of the file lies outside what is possible; `place` is the path to it within the file.
pub fn file_out_of_range(file: &str, place: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Không mở được tệp {file}. Giá trị ở {place} nằm ngoài giới hạn."),
            format!("Could not open {file}. The value at {place} is out of bounds."),
        ),
        nothing_changed(language),
        language.pick(
            "Sửa giá trị đó trong tệp, hoặc lưu lại tệp từ nơi đã tạo ra nó.",
            "Correct that value in the file, or save the file again where it was made.",
        ),
    )
}

/// A value of another kind, or one that means nothing here.
pub fn file_wrong_value(file: &str, place: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Không mở được tệp {file}. Giá trị ở {place} không hợp lệ."),
            format!("Could not open {file}. The value at {place} is not valid."),
        ),
        nothing_changed(language),
        language.pick(
            "Sửa giá trị đó trong tệp, hoặc lưu lại tệp từ nơi đã tạo ra nó.",
            "Correct that value in the file, or save the file again where it was made.",
        ),
    )
}

/// What was read back from the store is not what was written.
pub fn save_differs(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Chưa lưu được vào máy này: bản đọc lại không khớp với bản vừa ghi.",
                "Not saved on this computer: what was read back differs from what was written.",
            )
            .to_owned(),
        language.pick("Số đang xem vẫn còn.", "What is on the screen is still there."),
        language.pick("Lưu thành tệp ngay.", "Save it as a file now."),
    )
}

/// A value the format asks for is missing; `place` is the path to it within the file.
pub fn file_incomplete(file: &str, place: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Không mở được tệp {file}. Thiếu giá trị ở {place}."),
            format!("Could not open {file}. The value at {place} is missing."),
        ),
        nothing_changed(language),
        language.pick(
            "Lưu lại tệp từ nơi đã tạo ra nó rồi mở lần nữa.",
            "Save the file again where it was made, then open it once more.",
        ),
    )
}

/// Two things of the file bear the same identity; `place` says which.
pub fn file_duplicate(file: &str, place: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Không mở được tệp {file}. Có hai mục trùng mã ở {place}."),
            format!("Could not open {file}. Two entries at {place} have the same id."),
        ),
        nothing_changed(language),
        language.pick(
            "Bỏ một trong hai mục trong tệp, hoặc lưu lại tệp từ nơi đã tạo ra nó.",
            "Remove one of them from the file, or save the file again where it was made.",
        ),
    )
}

/// The file is larger than the tool takes; the limit in bytes.
pub fn file_too_large(file: &str, limit_bytes: u64, language: Language) -> Explanation {
    let limit = size(limit_bytes, language);
    Explanation::new(
        language.pick(
            format!("Không mở tệp {file}. Tệp lớn hơn {limit}, không thể là tệp kịch bản."),
            format!("{file} was not opened. It is larger than {limit} and cannot be a scenario file."),
        ),
        nothing_changed(language),
        choose_another(language),
    )
}

/// A sealed file was damaged on its way.
pub fn sealed_damaged(file: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Không mở được tệp {file}. Tệp bị hỏng khi sao chép hoặc gửi đi, mật khẩu nào cũng không mở được."),
            format!("Could not open {file}. It was damaged while it was copied or sent; no passphrase opens it."),
        ),
        nothing_changed(language),
        language.pick(
            "Chép lại tệp rồi mở lần nữa.",
            "Copy the file again and open it once more.",
        ),
    )
}

/// The passphrase is right and the contents are not what was sealed.
pub fn sealed_tampered(file: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Không mở tệp {file}. Mật khẩu đúng, nhưng nội dung đã bị người khác sửa sau khi đặt mật khẩu."),
            format!("{file} was not opened. The passphrase is right, but somebody changed the contents after they were sealed."),
        ),
        nothing_changed(language),
        language.pick(
            "Đừng dùng tệp này; báo cho người gửi và xin lại tệp.",
            "Do not use this file; tell the sender and ask for it again.",
        ),
    )
}

/// A sealed file asks for more memory or time than a passphrase may cost.
pub fn sealed_too_costly(file: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Không mở tệp {file}. Tệp đòi nhiều bộ nhớ hoặc thời gian hơn mức cho phép, không phải do công cụ này tạo ra."),
            format!("{file} was not opened. It asks for more memory or time than is allowed; this tool did not make it."),
        ),
        nothing_changed(language),
        choose_another(language),
    )
}

/// The page carries a scenario, which is shown above the work on this machine.
pub fn guest_shown(scenario: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Tệp HTML này mang theo kịch bản {scenario}, đang mở để xem."),
            format!("This HTML file carries the scenario {scenario}, which is open to be looked at."),
        ),
        language.pick(
            "Những gì đã lưu trên máy này vẫn nguyên vẹn, chưa bị động đến.",
            "What is kept on this computer is untouched.",
        ),
        language.pick(
            "Muốn sửa hoặc giữ lại trên máy này, hãy thêm vào các kịch bản của bạn.",
            "To edit it or keep it here, add it to your scenarios.",
        ),
    )
}

/// The browser could not hand over the file.
pub fn file_unreadable(file: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!(
                "Trình duyệt không đọc được tệp {file}. Tệp có thể đã bị dời, xóa hoặc đang mở ở nơi khác."
            ),
            format!(
                "The browser could not read {file}. It may have been moved, deleted or be open elsewhere."
            ),
        ),
        nothing_changed(language),
        language.pick("Chọn lại tệp.", "Choose the file again."),
    )
}

/// The office could not make a file.
pub fn file_not_made(file: &str, language: Language) -> Explanation {
    Explanation::new(
        language.pick(
            format!("Chưa tạo được tệp {file}: phần lập tệp đã dừng giữa chừng, có thể do máy hết bộ nhớ."),
            format!(
                "{file} could not be made: the part that makes files broke off, perhaps for want of memory."
            ),
        ),
        nothing_changed(language),
        language.pick(
            "Đóng bớt cửa sổ khác rồi thử lại.",
            "Close other windows and try again.",
        ),
    )
}

/// Saving failed: the browser's storage is full.
pub fn save_full(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Chưa lưu được vào máy này: bộ nhớ trình duyệt đầy.",
                "Could not save on this computer: the browser's storage is full.",
            )
            .into(),
        language.pick("Số đang xem vẫn còn.", "What you see is still there."),
        language.pick(
            "Lưu thành tệp ngay, rồi xóa bớt kịch bản không dùng.",
            "Save as a file now, then delete scenarios no longer needed.",
        ),
    )
}

/// Saving failed: the browser refuses storage to this page.
pub fn save_blocked(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Chưa lưu được vào máy này: trình duyệt chặn bộ nhớ của trang.",
                "Could not save on this computer: the browser blocks storage for this page.",
            )
            .into(),
        language.pick(
            "Số đang xem vẫn còn cho đến khi đóng trang.",
            "What you see stays until the page is closed.",
        ),
        language.pick(
            "Lưu thành tệp trước khi đóng. Muốn tự lưu, cho phép lưu dữ liệu trang trong thiết lập trình duyệt.",
            "Save as a file before closing. To have it saved by itself, allow site data in the browser's settings.",
        ),
    )
}

/// Storage works but ends with the window.
pub fn save_private(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Cửa sổ riêng tư: đóng cửa sổ là mất phần vừa làm.",
                "Private window: closing it loses what you did.",
            )
            .into(),
        language.pick("Số đang xem vẫn còn.", "What you see is still there."),
        language.pick(
            "Lưu thành tệp trước khi đóng, hoặc mở công cụ trong cửa sổ thường.",
            "Save as a file before closing, or open the tool in an ordinary window.",
        ),
    )
}

/// The journal held later work than the store.
pub fn journal_ahead(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Bản lưu thường thiếu phần cuối: trình duyệt đã đóng đột ngột, hoặc bản lưu bị hỏng. Đã lấy lại những thay đổi sau cùng từ nhật ký.",
                "The ordinary copy lacks the end: the browser was closed suddenly, or the copy was damaged. The last changes were taken from the journal.",
            )
            .into(),
        language.pick("Không có gì bị mất.", "Nothing is lost."),
        language.pick("Có thể làm tiếp ngay.", "You can go on at once."),
    )
}

/// The name of a scenario whose last changes were kept nowhere else.
pub fn set_beside(name: &str, language: Language) -> String {
    language.pick(
        format!("{name} – phần chưa kịp lưu"),
        format!("{name} – not saved in time"),
    )
}

/// Another page of this browser may write, and this one has changes it could not save.
pub fn taken_unsaved(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Một thẻ khác của trình duyệt này đang giữ quyền ghi, nên những thay đổi sau cùng ở đây chưa được lưu.",
                "Another tab of this browser may write, so the last changes made here are not saved.",
            )
            .into(),
        language.pick(
            "Chúng vẫn còn trên màn hình này.",
            "They are still on this screen.",
        ),
        language.pick(
            "Lưu thành tệp trước khi đóng thẻ; hoặc bấm Tiếp quản: phần chưa lưu sẽ được giữ thành kịch bản riêng.",
            "Save as a file before closing the tab; or press Take over: what is not saved is kept as scenarios of their own.",
        ),
    )
}

/// Much of the work is in no file, or has been for long.
pub fn file_overdue(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Nhiều thay đổi, hoặc thay đổi từ lâu, chưa có trong tệp nào: chúng chỉ nằm trong trình duyệt này.",
                "Many changes, or changes from long ago, are in no file: they are in this browser alone.",
            )
            .into(),
        language.pick(
            "Máy hỏng hoặc xóa dữ liệu duyệt web thì phần đó mất.",
            "If the computer breaks or browsing data is cleared, they are gone.",
        ),
        language.pick("Lưu thành tệp và chép sang chỗ khác.", "Save as a file and copy it elsewhere."),
    )
}

/// A step of the history cannot be read.
pub fn step_unreadable(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Không đọc được bước này trong lịch sử: bản giữ bị hỏng hoặc không còn.",
                "This step of the history cannot be read: what was kept is damaged or gone.",
            )
            .into(),
        language.pick("Số liệu đang mở không đổi.", "What is open is unchanged."),
        language.pick("Chọn một bước khác.", "Choose another step."),
    )
}

/// The history cannot be kept.
pub fn history_not_kept(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Trình duyệt không giữ được lịch sử: có thể ổ đĩa đã đầy.",
                "The browser could not keep the history: the disk may be full.",
            )
            .into(),
        language.pick(
            "Số liệu vẫn được lưu; các bước cũ vẫn còn, chỉ bước vừa rồi không vào lịch sử.",
            "The work itself is saved and older steps remain; only the last step is not in the history.",
        ),
        language.pick(
            "Lưu thành tệp, rồi dọn bớt ổ đĩa.",
            "Save as a file, then make room on the disk.",
        ),
    )
}

/// Another page of this browser has the work open.
pub fn open_elsewhere(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Lộ trình 2025 đang mở ở một thẻ hoặc cửa sổ khác của trình duyệt này. Ở đây chỉ xem, chưa ghi thay đổi nào.",
                "Lộ trình 2025 is open in another tab or window of this browser. Here you can only look; no change is kept.",
            )
            .into(),
        language.pick("Số liệu ở thẻ kia vẫn nguyên vẹn.", "The work in the other tab is untouched."),
        language.pick(
            "Làm tiếp ở thẻ kia, hoặc bấm Tiếp quản để sửa ở đây; thẻ kia sẽ lưu trước rồi chuyển sang chỉ xem.",
            "Go on there, or press Take over to edit here; the other tab saves first and then only looks.",
        ),
    )
}

/// Another page of this browser took over.
pub fn taken_elsewhere(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Một thẻ khác của trình duyệt này đã tiếp quản. Từ giờ ở đây chỉ xem.",
                "Another tab of this browser has taken over. From now on you can only look here.",
            )
            .into(),
        language.pick(
            "Mọi thay đổi ở đây đã được lưu trước khi chuyển.",
            "All changes made here were saved before.",
        ),
        language.pick(
            "Làm tiếp ở thẻ kia, hoặc bấm Tiếp quản để sửa ở đây.",
            "Go on there, or press Take over to edit here.",
        ),
    )
}

/// What was tried lies outside the part the open scenario was made for.
pub fn outside_part(part: &str, language: Language) -> Explanation {
    Explanation::new(
        match language {
            Language::Vi => format!("Tệp này giao cho {part} điền phần của mình; phần khác chỉ để xem."),
            Language::En => {
                format!("This file was made for {part} to fill in their part; the rest is only to look at.")
            }
        },
        language.pick("Chưa có gì thay đổi.", "Nothing was changed."),
        language.pick(
            "Cần sửa phần khác thì báo nơi đã gửi tệp.",
            "To have another part changed, tell whoever sent the file.",
        ),
    )
}

/// The newest stored copy is damaged; the one before it was opened.
pub fn stored_fell_back(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Bản lưu gần nhất trên máy này bị hỏng, nên đã mở bản lưu ngay trước đó.",
                "The latest copy on this computer is damaged, so the one before it was opened.",
            )
            .into(),
        language.pick(
            "Bản trước còn nguyên; chỉ vài thay đổi sau cùng có thể bị thiếu.",
            "That copy is whole; only the last few changes may be missing.",
        ),
        language.pick(
            "Xem lại thay đổi sau cùng, rồi lưu thành tệp.",
            "Check the last changes, then save as a file.",
        ),
    )
}

/// No stored copy could be read; the tool starts from the document.
pub fn stored_lost(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Không đọc được bản lưu nào trên máy này, nên đã mở kịch bản từ văn bản gốc.",
                "No copy on this computer could be read, so the document's scenario was opened.",
            )
            .into(),
        language.pick(
            "Bản hỏng được giữ lại, chưa bị ghi đè. Các tệp đã lưu riêng không bị ảnh hưởng.",
            "The damaged copy is kept and not overwritten. Files saved apart are not affected.",
        ),
        language.pick("Mở tệp đã lưu gần nhất.", "Open the file you saved last."),
    )
}

/// What is stored was written by a newer edition; it is not overwritten.
pub fn stored_newer(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Số liệu trên máy này do bản công cụ mới hơn lưu; bản đang mở không đọc được.",
                "What is stored on this computer was saved by a newer edition that this one cannot read.",
            )
            .into(),
        language.pick(
            "Số liệu đó còn nguyên. Bản này không ghi đè và không tự lưu gì.",
            "It is untouched. This edition does not overwrite it and saves nothing by itself.",
        ),
        language.pick(
            "Mở bằng bản công cụ mới. Nếu làm tiếp ở đây, lưu thành tệp.",
            "Open it with the newer edition. To go on here, save as a file.",
        ),
    )
}

/// Nothing is stored for this file: in some browsers a moved or renamed copy of the tool starts without what it saved.
pub fn moved_file_empty(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Chưa có bản lưu nào cho tệp này. Với Firefox, dời hoặc đổi tên tệp công cụ thì nó mở ra như mới.",
                "Nothing is saved for this file yet. In Firefox the tool starts afresh when its file is moved or renamed.",
            )
            .into(),
        language.pick(
            "Bản lưu cũ vẫn còn ở tên và thư mục cũ.",
            "What was saved is still there under the old name and folder.",
        ),
        language.pick(
            "Đặt tệp về chỗ cũ, hoặc mở tệp kịch bản đã lưu.",
            "Put the file back where it was, or open a scenario file you saved.",
        ),
    )
}

/// Two windows have the tool open and the other one saved something else.
pub fn saved_elsewhere(language: Language) -> Explanation {
    Explanation::new(
        language
            .pick(
                "Công cụ đang mở ở một cửa sổ khác, và cửa sổ đó vừa lưu.",
                "The tool is open in another window, and that window has just saved.",
            )
            .into(),
        language.pick(
            "Cả hai bản còn nguyên; cửa sổ này tạm ngừng tự lưu.",
            "Both are whole; this window has stopped saving by itself.",
        ),
        language.pick(
            "Đóng bớt một cửa sổ. Muốn giữ bản ở đây, lưu thành tệp.",
            "Close one of the windows. To keep what is here, save as a file.",
        ),
    )
}

/// Why a typed text was not taken, with what to type. It stands below the field.
pub fn misread(misread: Misread, language: Language) -> &'static str {
    let (vi, en) = match misread {
        Misread::Empty => (
            "Chưa gõ gì. Số cũ vẫn giữ.",
            "Nothing typed. The old value stays.",
        ),
        Misread::NotANumber => (
            "Không phải số. Số cũ vẫn giữ. Chỉ gõ chữ số.",
            "Not a number. The old value stays. Type digits only.",
        ),
        Misread::NotWhole => (
            "Phải là số nguyên. Số cũ vẫn giữ.",
            "It must be a whole number. The old value stays.",
        ),
        Misread::Negative => (
            "Không nhận số âm. Số cũ vẫn giữ.",
            "Negative numbers are not taken. The old value stays.",
        ),
        Misread::TooLarge => (
            "Số quá lớn. Số cũ vẫn giữ.",
            "The number is too large. The old value stays.",
        ),
        Misread::TooFine => (
            "Quá nhiều chữ số thập phân. Số cũ vẫn giữ.",
            "Too many decimals. The old value stays.",
        ),
        Misread::NotAMonth => (
            "Không phải tháng. Số cũ vẫn giữ. Gõ như 8/2024.",
            "Not a month. The old value stays. Type it like 8/2024.",
        ),
        Misread::NotADay => ("Cần một ngày, như 20/7/2023.", "A day is needed, like 20/7/2023."),
        Misread::NotAHolder => (
            "Không rõ ai giữ chức danh. Gõ 1 chính thức, 2 dự bị, 3 chưa là đảng viên, 4 khuyết, 5 chưa rõ, = một người.",
            "Not clear who holds the post. Type 1 official, 2 probationary, 3 not a member, 4 vacant, 5 not known, = one person.",
        ),
        Misread::YearOutOfBounds => (
            "Năm phải từ 1900 đến 2199. Số cũ vẫn giữ.",
            "The year must lie between 1900 and 2199. The old value stays.",
        ),
    };
    language.pick(vi, en)
}

/// A number beyond its bounds: "Số vừa gõ 31 chưa được nhận. Nhập từ 0 đến 24."
pub fn beyond_bounds(typed: &str, least: u32, most: u32, language: Language) -> String {
    let (least, most) = (
        number::whole(i64::from(least), language),
        number::whole(i64::from(most), language),
    );
    language.pick(
        format!("Số vừa gõ {typed} chưa được nhận. Nhập từ {least} đến {most}."),
        format!("{typed} was not taken. Enter {least} to {most}."),
    )
}

/// More posts typed than a unit has: "Tiểu học 11 chỉ còn 24 biên chế. Số vừa gõ 31 chưa được nhận. …"
pub fn beyond_unit(unit: &str, typed: &str, left: u32, language: Language) -> String {
    let has = number::whole(i64::from(left), language);
    let bounds = beyond_bounds(typed, 0, left, language);
    language.pick(
        format!("{unit} chỉ còn {has} biên chế. {bounds}"),
        format!("{unit} has only {has} posts left. {bounds}"),
    )
}

/// A size in bytes as people say it: "16 MB", "214 KB".
pub fn size(bytes: u64, language: Language) -> String {
    const KILO: u64 = 1_024;
    let (count, unit) = match bytes {
        ..KILO => (bytes, "B"),
        KILO..1_048_576 => (bytes.div_ceil(KILO), "KB"),
        _ => (bytes.div_ceil(KILO * KILO), "MB"),
    };
    let count = i64::try_from(count).unwrap_or(i64::MAX);
    format!("{} {unit}", number::whole(count, language))
}

#[cfg(test)]
mod tests {
    use super::*;
    use Language::{En, Vi};

    /// The sentences the interface design prints.
    #[test]
    fn as_the_design_prints_them() {
        assert_eq!(
            file_truncated("dong-luong.lotrinh.json", Vi).joined(),
            "Không đọc được tệp dong-luong.lotrinh.json. Tệp bị cắt ngắn, có lẽ chép chưa xong. Kịch bản đang mở không \
             đổi. Chép lại tệp rồi mở lần nữa."
        );
        assert_eq!(
            beyond_unit("Tiểu học 11", "31", 24, Vi),
            "Tiểu học 11 chỉ còn 24 biên chế. Số vừa gõ 31 chưa được nhận. Nhập từ 0 đến 24."
        );
    }

    #[test]
    fn sizes() {
        assert_eq!(size(1_023, Vi), "1.023 B");
        assert_eq!(size(1_024, Vi), "1 KB");
        assert_eq!(size(218_900, En), "214 KB");
        assert_eq!(size(16 * 1_024 * 1_024, En), "16 MB");
    }
}
