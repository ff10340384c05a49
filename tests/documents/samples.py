"""One file of every format with all that makes edits hard in it: escapes, quotes, codes, line ends, other alphabets."""

from tests.documents.test_office import HANGUL, WORD
from tests.documents.test_xliff_tmx import TMX, XLIFF_1, XLIFF_2
from tests.documents.workbook import workbook
from transreview.documents.document import SourceFile

HTML = """<!DOCTYPE html>
<html lang="ko"><head><meta charset="utf-8"><title>또럼 서기장 &amp; 방한</title>
<meta name="description" content='이제명 &quot;회담&quot;'><style>p{a:b}</style></head>
<body><nav><a href=/>홈</a></nav><!-- 머리 -->
<h1>국빈 <em>방한</em></h1>
<p class=lead>이제명 대통령은
  <a href="/x?a=1&amp;b=2">서기장</a>과 <!-- c --><b>만났다</b>. 둘째&nbsp;문장 <code>a&lt;b</code> 이다.</p>
<p lang="en">Left alone.<p>셋째 문단<br>줄바꿈<img src=a alt=사진>
<ul><li>하나<li>둘</ul><pre>코드</pre><script>if (a<b) "가"</script>
<table><tr><td>셀<td>{{ name }} 님</table></body></html>
"""
JSON = r"""{
  "title": "이제명 \"대통령\"", "empty": "",
  "nested": {"path\\": "C:\\tmp\n끝", "list": ["하나", 2, null, "\ud55c\uad6d \ud83d\ude00"]},
  "number": 1e400, "truth": true
}
"""
JSON_ASCII = '{"a": "\\uc774\\uc81c\\uba85", "b": "x"}'
ARB = """{"@@locale": "ko", "hello": "{name}님, 안녕하세요", "@hello": {"description": "인사"}}"""
YAML = r"""# 머리말
ko:
  plain: 이제명 대통령 # 주석
  folded: 두 줄에
    걸친 글
  double: "따옴표 \"안\"과 \u00e9, 그리고\n  줄
    이어짐"
  single: 'it''s 하나'
  literal: |
    첫째 줄
      들여쓴 줄

    셋째 줄
  folding: >-
    한 문단이
    두 줄이다

    둘째 문단
  list: [가, 'b', {c: 다}]
  anchor: &a 닻
  alias: *a
  number: 5
  "no": 아니요
"""
PROPERTIES = r"""# 주석
title=이제명 대통령
path : C:\\tmp\t끝
long = 첫째 \
       둘째
escaped=\uc774\uc81c {0} \ud83d\ude00
empty=
key\ with\ space  값
bare
"""
TABLE = 'ko,"vi",메모\r\n"이제명 ""대통령""",Tô Lâm,x\r\n확인,"a\nb",\r\n'
CATALOG = r"""msgid ""
msgstr ""
"Language: ko\n"
"Content-Type: text/plain; charset=UTF-8\n"

#, python-format
msgid "Hello, %s of Seoul"
msgstr ""
"안녕, \"%s\"\n"
"둘째"

msgctxt "menu"
msgid "Open the file"
msgid_plural "Open %d files"
msgstr[0] "열기"
"""
MARKDOWN = (
    "# 제목 *하나*\n\n이제명 [대통령](x.md)은 `a` &amp; **만났다**. 둘째 문장.\n\n"
    "- 항목\n\n| 가 | 나 |\n|---|---|\n| 다 | 라 |\n"
)
SUBTITLES = "1\n00:00:01,000 --> 00:00:02,000\n<i>이제명</i>\n대통령\n\n2\n00:00:03,000 --> 00:00:04,000\n끝\n"
PLAIN = "또럼 서기장 방한\n\n이제명 대통령은 “만났다”고 말했다. 둘째 문장이다.\r\n\r\n홍길동 기자\n"

SAMPLES = {
    "text": SourceFile("a.ko.txt", PLAIN.encode()),
    "markdown": SourceFile("a.ko.md", MARKDOWN.encode()),
    "po": SourceFile("ko.po", CATALOG.encode()),
    "xliff 1.2": SourceFile("a.xlf", XLIFF_1.encode()),
    "xliff 2": SourceFile("a.xliff", XLIFF_2.encode()),
    "tmx": SourceFile("a.tmx", TMX.encode("utf-16")),
    "csv": SourceFile("a.csv", b"\xef\xbb\xbf" + TABLE.encode()),
    "tsv": SourceFile("a.tsv", "ko\tvi\n이제명\tTô Lâm\n".encode()),
    "subtitles": SourceFile("a.ko.srt", SUBTITLES.encode()),
    "docx": WORD,
    "hwpx": HANGUL,
    "xlsx": SourceFile("a.xlsx", workbook()),
    "html": SourceFile("a.ko.html", HTML.encode()),
    "html in euc-kr": SourceFile("b.ko.htm", HTML.replace("utf-8", "euc-kr").replace("\n", "\r\n").encode("cp949")),
    "json": SourceFile("ko.json", JSON.encode()),
    "json in ascii": SourceFile("b.ko.json", JSON_ASCII.encode()),
    "arb": SourceFile("app_ko.arb", ARB.encode()),
    "yaml": SourceFile("ko.yml", YAML.encode()),
    "yaml with crlf": SourceFile("b.ko.yml", YAML.replace("\n", "\r\n").encode()),
    "properties": SourceFile("messages_ko.properties", PROPERTIES.encode()),
    "properties in latin-1": SourceFile(
        "b_ko.properties", "a=na\xefve caf\xe9, \xa9 M\xfcller\nb=x\\u1ed1\n".encode("latin-1")
    ),
}
