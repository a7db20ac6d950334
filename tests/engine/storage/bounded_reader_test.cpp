// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/storage/bounded_reader.h"

#include <QtTest>
#include <array>
#include <limits>

#include "engine/storage/bounded_json.h"
#include "tests/support/test_main.h"

using namespace studio;

class BoundedReaderTest : public QObject {
    Q_OBJECT
private slots:
    void readsLittleEndian() {
        constexpr std::array<unsigned char, 23> kBytes = {
            0x01, 0x34, 0x12, 0xfe, 0xff, 0xff, 0xff,              // 1, 0x1234, -2
            0x00, 0x00, 0xc0, 0x3f, 0xef, 0xcd, 0xab, 0x89, 0x67,  // 1.5f, 0x0123456789abcdef
            0x45, 0x23, 0x01, 'w',  'o',  'r',  'd'};
        BoundedReader reader(std::as_bytes(std::span(kBytes)), "x");
        QCOMPARE(reader.number<std::uint8_t>("a").value(), std::uint8_t{1});
        QCOMPARE(reader.number<std::uint16_t>("b").value(), std::uint16_t{0x1234});
        QCOMPARE(reader.number<std::int32_t>("c").value(), -2);
        QCOMPARE(reader.number<float>("d").value(), 1.5f);
        QCOMPARE(reader.number<std::uint64_t>("e").value(), std::uint64_t{0x0123456789abcdef});
        QCOMPARE(reader.text(4, "f").value(), std::string_view("word"));
        QCOMPARE(reader.remaining(), std::size_t{0});
    }

    void readsDoubles() {
        constexpr std::array<unsigned char, 8> kBytes = {0, 0, 0, 0, 0, 0, 0x04, 0xc0};
        BoundedReader reader(std::as_bytes(std::span(kBytes)), "x");
        QCOMPARE(reader.number<double>("a").value(), -2.5);
    }

    void staysInsideAndStandsStill() {
        const std::string bytes = "12345";
        BoundedReader reader(std::as_bytes(std::span(bytes)), "/a/b");
        QVERIFY(!reader.bytes(std::numeric_limits<std::uint64_t>::max(), "a table").ok());
        QVERIFY(reader.bytes(2, "a table").ok());
        const auto number = reader.number<std::uint32_t>("the count");
        QVERIFY(!number.ok());
        QCOMPARE(number.error().message,
                 std::string("'/a/b' ends at byte 5, but the count needs 4 bytes from byte 2 on; "
                             "the file is cut short or damaged."));
        QCOMPARE(reader.position(), std::size_t{2});
        QVERIFY(reader.bytes(3, "the rest").ok());
        QVERIFY(reader.bytes(0, "nothing").ok());
    }

    void jsonRefusals_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("part");
        QTest::newRow("empty") << ""
                               << "is not valid JSON at byte";
        QTest::newRow("cut short") << "{\"a\":[1,"
                                   << "is not valid JSON at byte";
        QTest::newRow("more after the end") << "{} {}"
                                            << "is not valid JSON at byte 4";
        QTest::newRow("not a number") << "[nan]"
                                      << "is not valid JSON at byte 3";
        QTest::newRow("number without bound") << "[1e999]"
                                              << "is not valid JSON";
        QTest::newRow("twice") << "[{\"a\":1,\"b\":{\"a\":2},\"a\":3}]"
                               << "names 'a' twice";
        QTest::newRow("deep") << QString("[").repeated(4) << "nests deeper than the 3 levels";
        QTest::newRow("very deep")
            << QString("[{\"a\":").repeated(1'000'000) << "nests deeper than the 3 levels";
    }
    void jsonRefusals() {
        QFETCH(QString, text);
        QFETCH(QString, part);
        const auto value = parseJson(text.toStdString(), 3, "'/x.json'");
        QVERIFY(!value.ok());
        const QString message = QString::fromStdString(value.error().message);
        QVERIFY2(message.contains(part) && message.startsWith("'/x.json' "), qPrintable(message));
    }

    void jsonTextNeverThrows() {
        QCOMPARE(jsonText(nlohmann::json{{"a", "\xff"}, {"b", std::nan("")}}),
                 std::string("{\"a\":\"\xef\xbf\xbd\",\"b\":null}"));
        QVERIFY(parseJson("[[[]]]", 3, "x").ok());
    }
};

STUDIO_TEST(BoundedReaderTest)
#include "bounded_reader_test.moc"
