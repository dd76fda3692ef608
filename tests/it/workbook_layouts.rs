//! Layouts of lists beyond the corpus, written here as text, each with the outcome worked out by reading it.
//!
//! A person is `row code|unit|sex|birth|coefficient|insurance`, a post `row ward|area|post|party|birth`, a refusal
//! `cell reason`; what is not told is empty.

use super::workbooks::import;
use serde_json::Value;

fn word(row: &Value, key: &str) -> String {
    match row.get(key) {
        Some(Value::String(text)) => text.clone(),
        Some(Value::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

fn row_of(source: &str) -> String {
    source.rsplit('!').next().unwrap_or_default().to_owned()
}

fn line(row: &Value) -> String {
    let at = row_of(&word(row, "source"));
    let keys: &[&str] = if row.get("post").is_some() {
        &["ward", "area", "post", "party", "birth"]
    } else {
        &[
            "code",
            "unit",
            "sex",
            "birth",
            "coefficient",
            "insurance_months",
            "insurance_start",
        ]
    };
    let words: Vec<String> = keys.iter().map(|key| word(row, key)).collect();
    let told = words
        .join("|")
        .replace("khu_pho_truong", "KPT")
        .replace("truong_ban_mat_tran", "MT");
    let marks = ["same_person", "vacant"]
        .iter()
        .filter(|key| row.get(**key) == Some(&Value::Bool(true)));
    format!(
        "{at} {told}{}",
        marks.map(|mark| format!(" {mark}")).collect::<String>()
    )
}

fn list(found: &Value, key: &str, line: impl Fn(&Value) -> String) -> Vec<String> {
    let rows = found.get(key).and_then(Value::as_array);
    rows.into_iter().flatten().map(line).collect()
}

fn check(name: &str, text: &str, rows: &[&str], refused: &[&str]) {
    let found = import(name, text.as_bytes());
    assert_eq!(list(&found, "rows", line), rows, "{name}");
    let refusal = |cell: &Value| format!("{} {}", row_of(&word(cell, "cell")), word(cell, "reason"));
    assert_eq!(list(&found, "rejected", refusal), refused, "{name}");
}

/// Day, month and year in columns of their own, a sex by a mark, insurance in years and months, a table of the page's
/// head before the list.
#[test]
fn a_page_with_parts_of_birth() {
    let page = "<table><tr><td>UBND THÀNH PHỐ</td><td>CỘNG HÒA</td></tr></table><table>\
        <tr><th rowspan=2>STT<th rowspan=2>Số hiệu CBCC<th rowspan=2>Họ, chữ đệm và tên<th colspan=3>Ngày sinh<th rowspan=2>Nữ\
        <th rowspan=2>Đơn vị<th colspan=2>Lương hiện hưởng<th colspan=2>Thời gian đóng BHXH</tr>\
        <tr><th>Ngày<th>Tháng<th>Năm<th>Bậc<th>Hệ số<th>Năm<th>Tháng</tr>\
        <tr><td>1<td>CB01<td>N L<td>05<td>7<td>1975<td>x<td>Phòng Nội vụ<td>5<td>3,66<td>20<td>5</tr>\
        <tr><td>2<td>CB02<td>T H<td><td>11<td>1980<td><td>Phòng Tài chính<td>4<td>3,33<td>15<td></tr>\
        <tr><td>3<td>CB03<td>L B<td><td><td>1969<td><td>Phòng Nội vụ<td>9<td>4,98<td>30<td>11</tr>\
        <tr><td>4<td>CB04<td>L T<td>31<td>4<td>1985<td>X<td>Phòng Nội vụ<td>3<td>3,00<td>8<td>14</tr>\
        <tr><td colspan=3>Tổng số: 4 người<td><td><td>2<td><td><td>18<td><td><td></tr></table>";
    check(
        "xuat.xls",
        page,
        &[
            "A3 CB01|Phòng Nội vụ|nữ|1975-07-05|3.66|245|",
            "A4 CB02|Phòng Tài chính|nam|1980-11|3.33|180|",
            "A5 CB03|Phòng Nội vụ|nam|1969|4.98|371|",
            "A6 CB04|Phòng Nội vụ|nữ||3||",
        ],
        &["D6 impossible_date", "K6 bad_insurance"],
    );
}

/// A stated separator, quoted line breaks, ruled lines, times before birth and after today.
#[test]
fn text_with_ruled_lines() {
    let text = "sep=;\nTRUNG TÂM Y TẾ;;;;;;\n;;;;;;\nSTT;\"Họ và\ntên\";Giới tính;Năm sinh;Khoa/Phòng;Hệ số lương;Tham gia BHXH từ\n\
        ----;----;----;----;----;----;----\n1;\"A\nB\";Nam;12/5/1975;Khoa Nội;4,32;01/1998\n2;C;;1980;Khoa Ngoại;3,66;05/2003\n\
        3;D;Nam;7/1985;Khoa Nội;3.33;08/2030\n4;E;Nữ;1970;Khoa Nội;4,98;05/1969\n====;;;;;;\n;Cộng;;;;16,29;\n";
    check(
        "bhxh.csv",
        text,
        &[
            "A6 |Khoa Nội|nam|1975-05-12|4.32||1998-01",
            "A7 |Khoa Ngoại||1980|3.66||2003-05",
            "A8 |Khoa Nội|nam|1985-07|3.33||",
            "A9 |Khoa Nội|nữ|1970|4.98||",
        ],
        &["C7 missing_sex", "G8 future_start", "G9 before_birth"],
    );
}

/// Blocks, units and parts of units as headings of rows; sums of each; years of birth in one of two columns.
#[test]
fn nested_groups_and_two_columns_of_births() {
    let text = "STT;HỌ VÀ TÊN;NĂM SINH;;HỆ SỐ LƯƠNG;BHXH\n;;NAM;NỮ;;(SỐ THÁNG)\n(1);(2);(3);(4);(5);(6)\nA;KHỐI MẦM NON;;;;\n\
        I;Trường MN 1/6 (2 người);;;7,64;\n1;T A;70;;4,98;300\n2;T B;;1975;2,66;200\n;Cộng (I);1;1;7,64;\nII;Trường MN Họa Mi;;;;\n\
        ;1. Ban giám hiệu;;;;\n3;T C;1980;1981;3,66;120\n;2. Giáo viên;;;;\n4;T D;;;3,66;120\nTổng cộng;;2;1;;\n";
    check(
        "khoi.csv",
        text,
        &[
            "A6 |Trường MN 1/6|nam|1970|4.98|300|",
            "A7 |Trường MN 1/6|nữ|1975|2.66|200|",
            "A11 |Trường MN Họa Mi|||3.66|120|",
            "A13 |Trường MN Họa Mi|||3.66|120|",
        ],
        &["C11 both_sex_columns", "C13 missing_birth"],
    );
}

/// Month first, as American programs write; a decimal point; names with commas.
#[test]
fn an_american_export() {
    let text = "Code,Full name,Date of birth,Sex,Unit,HSL,So thang BHXH\nE1,\"N, A\",12/31/1970,M,Truong A,4.32,300\n\
        E2,\"T, B\",3/15/1980,F,Truong B,3.66,200\nE3,\"L, C\",5/6/1975,M,Truong A,2.34,100\n";
    check(
        "export.csv",
        text,
        &[
            "A2 E1|Truong A|nam|1970-12-31|4.32|300|",
            "A3 E2|Truong B|nữ|1980-03-15|3.66|200|",
            "A4 E3|Truong A|nam|1975-05-06|2.34|100|",
        ],
        &[],
    );
}

/// A unit named once for the rows below it, "như trên", a missing code, a repeated one, a unit that is none.
#[test]
fn units_from_above_and_codes_that_fail() {
    let text = "Mã NV;Họ tên;Ngày sinh;Phái;Đơn vị;HSL\nK1;A;1/1/1970;Nam;Trạm Y tế P1;3,0\nK2;B;1/1/1971;Nam;nt;3,0\n\
        ;C;1/1/1972;Nam;Trạm Y tế P2;3,0\nK2;D;1/1/1973;Nam;Trạm Y tế P2;3,0\nK5;E;1/1/2031;Nam;7;33,3\n";
    check(
        "tram.csv",
        text,
        &[
            "A2 K1|Trạm Y tế P1|nam|1970-01-01|3||",
            "A3 K2|Trạm Y tế P1|nam|1971-01-01|3||",
            "A4 |Trạm Y tế P2|nam|1972-01-01|3||",
            "A6 K5||nam||||",
        ],
        &[
            "A4 missing_code",
            "A5 duplicate_code",
            "C6 future_birth",
            "E6 bad_unit",
            "F6 out_of_range",
        ],
    );
}

/// Two lists under one another, each with the name of its school above.
#[test]
fn two_lists_on_one_sheet() {
    let text = "Trường MN Sao Mai;;;;\nSTT;Họ tên;Ngày sinh;Giới tính;HSL\n1;a;1/1/1970;Nam;3,0\n;Tổng;;;3,0\n;;;;\n\
        Trường MN Sao Khuê;;;;\nSTT;Họ tên;Ngày sinh;Giới tính;HSL\n1;b;1/1/1980;Nữ;3,0\n";
    check(
        "hai.csv",
        text,
        &[
            "A3 |Trường MN Sao Mai|nam|1970-01-01|3||",
            "A8 |Trường MN Sao Khuê|nữ|1980-01-01|3||",
        ],
        &[],
    );
}

/// Wards and khu phố as headings, one row a post, deputies passed over, one person in both posts, a contradiction.
#[test]
fn a_register_by_groups() {
    let text = "STT;Họ tên;Chức danh;Sinh năm;Là đảng viên;Ngày vào Đảng;Kiêm nhiệm\nA;Phường Đông Lễ;;;;;\n1;Khu phố 1;;;;;\n\
        1.1;L K;Trưởng khu phố;1961;Có;20/5/1995;Bí thư Chi bộ\n1.2;L M;Phó trưởng khu phố;1971;Có;;\n\
        1.3;T N;Trưởng Ban công tác Mặt trận;1965;Chưa;;\n2;Khu phố 2;;;;;\n2.1;N P;Trưởng khu phố kiêm Trưởng ban CTMT;8/1959;Không;3/2/2000;\n\
        B;Phường 1;;;;;\n1;Khu phố 1;;;;;\n1.1;Khuyết;Trưởng khu phố;;;;\n";
    check(
        "kp.csv",
        text,
        &[
            "A4 Phường Đông Lễ|Khu phố 1|KPT|yes|1961",
            "A6 Phường Đông Lễ|Khu phố 1|MT|no|1965",
            "A8 Phường Đông Lễ|Khu phố 2|KPT|unknown|1959-08",
            "A8 Phường Đông Lễ|Khu phố 2|MT|unknown|1959-08 same_person",
            "A11 Phường 1|Khu phố 1|KPT|unknown| vacant",
        ],
        &["E8 contradiction"],
    );
}

/// Two posts side by side without merged heads, the same name in both, "nt", and a mark nobody understands.
#[test]
fn a_register_of_two_posts_a_row() {
    let text = "DANH SÁCH PHƯỜNG ĐÔNG GIANG NĂM 2025;;;;;;;\nSTT;Khu phố;Khu phố trưởng;Năm sinh;Đảng viên;Trưởng ban CTMT;Năm sinh;Đảng viên\n\
        1;Khu phố 1;N A;1960;x;T C;1971;\n2;Khu phố 2;N E;1955;dự bị;N E;1955;dự bị\n3;Khu phố 3;(khuyết);;;L G;02/1980;Đảng viên\n\
        4;Khu phố 4;H K;1949;?;nt;;\n;Cộng;;;2;;;2\n";
    check(
        "hai-nhom.csv",
        text,
        &[
            "C3 PHƯỜNG ĐÔNG GIANG|Khu phố 1|KPT|yes|1960",
            "F3 PHƯỜNG ĐÔNG GIANG|Khu phố 1|MT|unknown|1971",
            "C4 PHƯỜNG ĐÔNG GIANG|Khu phố 2|KPT|yes|1955",
            "F4 PHƯỜNG ĐÔNG GIANG|Khu phố 2|MT|yes|1955 same_person",
            "C5 PHƯỜNG ĐÔNG GIANG|Khu phố 3|KPT|unknown| vacant",
            "F5 PHƯỜNG ĐÔNG GIANG|Khu phố 3|MT|yes|1980-02",
            "C6 PHƯỜNG ĐÔNG GIANG|Khu phố 4|KPT|unknown|1949",
            "F6 PHƯỜNG ĐÔNG GIANG|Khu phố 4|MT|unknown|1949 same_person",
        ],
        &["E6 unknown_party"],
    );
}

/// The posts as headings, marks under "chính thức" and "dự bị", both marked at once, an admission before birth.
#[test]
fn a_register_by_posts() {
    let text = "UBND PHƯỜNG 5;;;;;;\nTT;Họ và tên;Ngày sinh;Địa bàn;Đảng viên;;Ngày vào Đảng\n;;;;Chính thức;Dự bị;\nI;KHU PHỐ TRƯỞNG;;;;;\n\
        1;N A;1/2/1960;KP 1;x;;3/2/1990\n2;N B;1970;KP 2;;x;19/5/2024\nII;TRƯỞNG BAN CÔNG TÁC MẶT TRẬN;;;;;\n1;N A;1/2/1960;KP 1;x;;3/2/1990\n\
        2;P E;30/2/1975;KP 2;x;x;\n3;L F;1/1/1982;KP 3;x;;1/1/1975\n";
    check(
        "chuc-danh.csv",
        text,
        &[
            "A5 PHƯỜNG 5|KP 1|KPT|yes|1960-02-01",
            "A6 PHƯỜNG 5|KP 2|KPT|yes|1970",
            "A8 PHƯỜNG 5|KP 1|MT|yes|1960-02-01 same_person",
            "A9 PHƯỜNG 5|KP 2|MT|unknown|",
            "A10 PHƯỜNG 5|KP 3|MT|yes|1982-01-01",
        ],
        &["C9 impossible_date", "E9 contradiction", "G10 before_birth"],
    );
}

/// Only marks: a khu phố a row, a post a column.
#[test]
fn a_register_of_marks() {
    let text = "Phường 3;;;\nSTT;Tên khu phố;Khu phố trưởng là đảng viên;Trưởng ban CTMT là đảng viên\n1;Khu phố 1;x;x\n2;Khu phố 2;;x\n\
        3;Khu phố 3;x;\n4;Khu phố 4;;\n;Tổng;2;2\n";
    check(
        "dau.csv",
        text,
        &[
            "C3 Phường 3|Khu phố 1|KPT|yes|",
            "D3 Phường 3|Khu phố 1|MT|yes|",
            "C4 Phường 3|Khu phố 2|KPT|unknown|",
            "D4 Phường 3|Khu phố 2|MT|yes|",
            "C5 Phường 3|Khu phố 3|KPT|yes|",
            "D5 Phường 3|Khu phố 3|MT|unknown|",
            "C6 Phường 3|Khu phố 4|KPT|unknown|",
            "D6 Phường 3|Khu phố 4|MT|unknown|",
        ],
        &[],
    );
}

/// SpreadsheetML: a merged unit, a percentage, a formula without its value, an error.
#[test]
fn a_workbook_in_one_xml_file() {
    let cell = |kind: &str, text: &str| format!("<Cell><Data ss:Type=\"{kind}\">{text}</Data></Cell>");
    let heads = [
        "TT",
        "Mã CB",
        "Họ &amp; tên",
        "Sinh ngày",
        "Phái",
        "Nơi công tác",
        "HSL",
        "Vượt khung",
    ];
    let heads: String = heads.iter().map(|head| cell("String", head)).collect();
    let text = format!(
        "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\" xmlns:ss=\"urn:schemas-microsoft-com:office:spreadsheet\">\
         <Worksheet ss:Name=\"DS\"><Table><Row ss:Index=\"4\">{heads}</Row><Row>{}{}{}{}{}<Cell ss:MergeDown=\"1\"><Data ss:Type=\"String\">Trường MN A</Data></Cell>{}{}</Row>\
         <Row>{}{}{}{}{}<Cell ss:Index=\"7\" ss:Formula=\"=R[-1]C\"/>{}</Row></Table></Worksheet></Workbook>",
        cell("Number", "1"),
        cell("String", "M1"),
        cell("String", "X"),
        cell("DateTime", "1972-05-06T00:00:00.000"),
        cell("String", "Nữ"),
        cell("Number", "4.0599999999999996"),
        cell("Number", "0.05"),
        cell("Number", "2"),
        cell("String", "M2"),
        cell("String", "Y"),
        cell("Number", "1975"),
        cell("String", "Nam"),
        cell("Error", "#REF!"),
    );
    check(
        "luong.xls",
        &text,
        &[
            "A5 M1|Trường MN A|nữ|1972-05-06|4.06||",
            "A6 M2|Trường MN A|nam|1975|||",
        ],
        &["G6 no_cached_value", "H6 error_value"],
    );
}

/// What is no list is refused in plain words, and nothing breaks on bytes of any kind.
#[test]
fn what_is_no_list_is_refused() {
    let reason = |name: &str, bytes: &[u8]| word(&import(name, bytes), "reason");
    assert_eq!(reason("a.xlsx", b""), "empty");
    assert_eq!(reason("a.csv", b" \r\n ;; \r\n"), "empty");
    assert_eq!(
        reason("a.xlsx", b"PK\x05\x06\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"),
        "empty"
    );
    assert_eq!(reason("a.xlsx", b"PK\x03\x04 half of a file"), "corrupt");
    assert_eq!(
        reason("a.xls", &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]),
        "corrupt"
    );
    assert_eq!(
        reason("a.pdf", b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj"),
        "not_a_workbook"
    );
    assert_eq!(
        reason("a.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\0"),
        "not_a_workbook"
    );
    assert_eq!(
        reason("a.txt", "Kính gửi: Ủy ban nhân dân\nBáo cáo như sau.".as_bytes()),
        "nothing_recognised"
    );
    assert_eq!(
        reason("a.csv", "Tháng;Thu;Chi\n1;2;3\n2;3;4\n".as_bytes()),
        "nothing_recognised"
    );
    let mut rows = String::from("STT;Họ tên\n");
    rows.extend(std::iter::repeat_n("1;a\n", 100_001));
    assert_eq!(reason("a.csv", rows.as_bytes()), "too_many_rows");
    assert_eq!(reason("a.csv", &vec![b'a'; 32 * 1024 * 1024 + 1]), "too_large");
}

/// Two rows of headings saved as text: groups of one column look like headings with another below, and the unit of a merged cell
/// stands in the first row alone.
#[test]
fn two_rows_of_headings_saved_as_text() {
    check(
        "a.csv",
        "DANH SÁCH VIÊN CHỨC;;;;;;;\n\
         STT;Mã số;Họ và tên;Năm sinh;;Đơn vị;Tiền lương;Phụ cấp;Thời gian đóng BHXH\n\
         ;;;Nam;Nữ;;Hệ số;PCCV;\n\
         1;A1;Lê Văn An;12/03/1970;;Trường TH Hàm Nghi;3,99;0,2;240\n\
         2;A2;Lê Thị Bình;;05/1981;;3.33;;150 tháng\n",
        &[
            "A4 A1|Trường TH Hàm Nghi|nam|1970-03-12|3.99|240|",
            "A5 A2|Trường TH Hàm Nghi|nữ|1981-05|3.33|150|",
        ],
        &[],
    );
    check(
        "b.csv",
        "Mã số;Họ và tên;Ngày sinh;Phái;Đơn vị;HSL;Phụ cấp\n\
         ;;;;;;Phụ cấp chức vụ\n\
         A1;Lê Văn An;12/03/1970;Nam;Trường TH Hàm Nghi;3,99;0,2\n",
        &["A3 A1|Trường TH Hàm Nghi|nam|1970-03-12|3.99||"],
        &[],
    );
}
